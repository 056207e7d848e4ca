"""Says of every property of every resource what became of it, one JSON line each, in GAPS_FILE.

`native`: the emulator looked at it; `api`: a repair handed it over through the public API; `recorded`: only kept;
`dropped`: nobody looked at it. CREATE_COMPLETE says nothing of the kind.
"""

import json
import os
import threading

_lock = threading.Lock()


class Watched(dict):
    """A resource's properties that remember which of them were read."""

    def __init__(self, *args):
        super().__init__(*args)
        self.read = set()

    def _saw_all(self):
        self.read.update(super().keys())

    def __getitem__(self, key):
        self.read.add(key)
        return super().__getitem__(key)

    def get(self, key, default=None):
        self.read.add(key)
        return super().get(key, default)

    def pop(self, key, *default):
        self.read.add(key)
        return super().pop(key, *default)

    def __contains__(self, key):
        self.read.add(key)
        return super().__contains__(key)

    def __iter__(self):
        self._saw_all()
        return super().__iter__()

    def keys(self):
        self._saw_all()
        return super().keys()

    def items(self):
        self._saw_all()
        return super().items()

    def values(self):
        self._saw_all()
        return super().values()


def report(stack: str, logical_id: str, resource_type: str, how: dict) -> None:
    """Appends one line per property; `how` maps a property to what became of it."""
    path = os.environ.get("GAPS_FILE")
    if not path:
        return
    lines = "".join(
        json.dumps({"stack": stack, "logicalId": logical_id, "type": resource_type, "property": name, "how": what}) + "\n"
        for name, what in sorted(how.items())
    )
    with _lock, open(path, "a", encoding="utf-8") as file:
        file.write(lines)
