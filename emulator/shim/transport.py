"""Treats a request over loopback as one over TLS, unless it says that it came over plain http.

Policies with `aws:SecureTransport` would otherwise refuse the deployment itself. TLS is therefore imitated: a probe of
plain http sends `x-forwarded-proto: http`, as a proxy in front would.
"""


def loopback_is_https(app):
    async def wrapped(scope, receive, send):
        if scope["type"] == "http" and not _says_protocol(scope):
            scope = {**scope, "scheme": "https"}
        await app(scope, receive, send)

    return wrapped


def _says_protocol(scope) -> bool:
    return any(name.lower() == b"x-forwarded-proto" for name, _ in scope.get("headers", []))
