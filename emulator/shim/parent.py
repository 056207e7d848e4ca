"""An emulator without the program that started it is of no use to anybody: it ends itself."""

import os
import threading
import time


def die_with() -> None:
    """Watches the process named in PORTCULLIS_PARENT; unset means that the emulator is to stay (`--keep`)."""
    wanted = os.environ.get("PORTCULLIS_PARENT")
    if wanted:
        threading.Thread(target=_watch, args=(int(wanted),), name="parent-watch", daemon=True).start()


def _watch(parent: int) -> None:
    while os.getppid() == parent:
        time.sleep(0.5)
    os._exit(0)
