"""What stands between a connection and the emulator.

A request over loopback counts as one over TLS, unless it says that it came over plain http: policies with
`aws:SecureTransport` would otherwise refuse the deployment itself. TLS is therefore imitated: a probe of plain http sends
`x-forwarded-proto: http`, as a proxy in front would.

And `/_portcullis/run` says which run this emulator belongs to: two of them may want the same port.
"""

import os


def in_front_of(app):
    run = os.environ.get("PORTCULLIS_RUN", "").encode()

    async def wrapped(scope, receive, send):
        if scope["type"] == "http" and scope["path"] == "/_portcullis/run":
            headers = [(b"content-type", b"text/plain"), (b"content-length", str(len(run)).encode())]
            await send({"type": "http.response.start", "status": 200, "headers": headers})
            await send({"type": "http.response.body", "body": run})
            return
        if scope["type"] == "http" and not _says_protocol(scope):
            scope = {**scope, "scheme": "https"}
        await app(scope, receive, send)

    return wrapped


def _says_protocol(scope) -> bool:
    return any(name.lower() == b"x-forwarded-proto" for name, _ in scope.get("headers", []))
