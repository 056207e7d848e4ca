"""Sessions of a sign-in that is not finished: who proved what so far. The emulator hands out sessions and forgets them."""

import base64
import dataclasses
import secrets
import threading
import time

NEW_PASSWORD = "NEW_PASSWORD_REQUIRED"
CODE = "SOFTWARE_TOKEN_MFA"
SETUP = "MFA_SETUP"
ENROLLED = "enrolled"  # MFA_SETUP, after the new authenticator was verified

_SECONDS = 180  # the service's default for AuthSessionValidity


@dataclasses.dataclass(frozen=True)
class Session:
    pool: str
    client: str
    username: str
    stage: str
    secret: str = ""
    expires: float = dataclasses.field(default_factory=lambda: time.time() + _SECONDS)


_sessions: dict = {}
_lock = threading.Lock()


def issue(session: Session, token: str = "") -> str:
    token = token or base64.b64encode(secrets.token_bytes(32)).decode()
    with _lock:
        now = time.time()
        for old in [key for key, known in _sessions.items() if known.expires < now]:
            del _sessions[old]
        _sessions[token] = session
    return token


def find(token, stage: str):
    """The session behind a token if it is at this stage and not expired, else None."""
    session = _sessions.get(token) if isinstance(token, str) else None
    return session if session and session.stage == stage and session.expires >= time.time() else None


def end(token) -> bool:
    """True for exactly one caller: a session is good for one success."""
    with _lock:
        return _sessions.pop(token, None) is not None
