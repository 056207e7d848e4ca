"""An emulator without the program that started it is of no use to anybody: it ends itself.

The parent writes to our standard input every now and then. The end of that pipe (it died, however) or a long silence (it
hangs) ends this process. PORTCULLIS_HEARTBEAT is the longest silence in seconds; unset means to stay (`--keep`).
"""

import os
import threading
import time

_last = time.monotonic()


def die_with() -> None:
    limit = os.environ.get("PORTCULLIS_HEARTBEAT")
    if limit:
        threading.Thread(target=_listen, name="parent-pipe", daemon=True).start()
        threading.Thread(target=_watch, args=(float(limit),), name="parent-watch", daemon=True).start()


def _listen() -> None:
    global _last
    while os.read(0, 1024):
        _last = time.monotonic()
    os._exit(0)


def _watch(limit: float) -> None:
    while time.monotonic() - _last < limit:
        time.sleep(0.5)
    os._exit(0)
