"""Defaults that keep the emulator on this machine and its checks switched on."""

import os
from pathlib import Path

_AWS_HOSTS = Path(__file__).resolve().parent.parent / "aws_hosts.cjs"

_FORCED = {
    # Never reachable from another machine, whatever the caller's environment says.
    "BIND_HOST": "127.0.0.1",
    "MINISTACK_HOST": "localhost",
    # Without this nothing is checked: signatures, policies, boundaries.
    "AUTH": "true",
    # A pre-token function that fails gives no token.
    "MINISTACK_COGNITO_PRETOKEN_STRICT": "1",
    # Workflows wait a thousandth of what they say: an offboarding takes twenty minutes, and what it proves none.
    "SFN_WAIT_SCALE": "0.001",
    # A second listener nobody here talks to.
    "IOT_MTLS_ENABLED": "0",
    # Functions run as processes; a Docker daemon on the machine is not ours to use.
    "LAMBDA_EXECUTOR": "local",
    "DOCKER_HOST": "unix:///nonexistent",
    # Inherited by every function.
    "NODE_OPTIONS": f'--require "{_AWS_HOSTS}"',
}


def apply() -> None:
    os.environ.update(_FORCED)
    os.environ.setdefault("GATEWAY_PORT", "4566")
    os.environ.setdefault("LOG_LEVEL", "WARNING")
