"""Actions of Cognito that the emulator does not know, one table for all parts of the shim that add some."""

from ministack.services import cognito

_added: dict = {}


def install() -> None:
    native = cognito._dispatch_idp

    async def dispatch(action, data):
        handler = _added.get(action)
        return handler(data) if handler else await native(action, data)

    cognito._dispatch_idp = dispatch


def add(action: str, handler) -> None:
    _added[action] = handler
