"""Time-based codes, each of which is good for one use (RFC 6238, section 5.2)."""

import threading
import time

from ministack.services import cognito

_spent: dict = {}
_lock = threading.Lock()


def spend(pool_id: str, username: str, secret: str, code) -> str:
    """`ok` and the code is used up; `used` if it was before; `wrong` if it is none of this minute's."""
    step = _step_of(secret, code)
    if step is None:
        return "wrong"
    with _lock:
        used = _spent.setdefault((pool_id, username, secret), set())
        if step in used:
            return "used"
        used.add(step)
        used.intersection_update(range(step - 3, step + 4))
    return "ok"


def _step_of(secret: str, code):
    if not isinstance(code, str) or not cognito._totp_matches(secret, code):
        return None
    now = int(time.time() // 30)
    return next((now + offset for offset in (-1, 0, 1) if cognito._totp_code(secret, offset) == code), None)
