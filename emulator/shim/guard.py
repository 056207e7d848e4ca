"""Refuses any emulator but the one whose inside was read: the repairs use private names."""

import sys
from importlib.metadata import PackageNotFoundError, version

EXPECTED = "1.5.33"


def require_version() -> None:
    try:
        seen = version("ministack")
    except PackageNotFoundError:
        seen = "none"
    if seen != EXPECTED:
        sys.exit(f"launcher: wrong emulator version: ministack {seen} is installed, only {EXPECTED} is known; "
                 "install emulator/requirements.txt into an empty virtual environment")
