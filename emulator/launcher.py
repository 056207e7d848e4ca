"""Starts the emulator the way this project needs it: loopback only, checked version, holes repaired.

    python launcher.py [FOLDER]

FOLDER is only for whoever looks at the list of processes: it says which run this one belongs to.
Everything is told by the environment (lib/local/emulator.ts sets it). The order below matters: defaults must be in
place before the emulator is imported, and repairs before its first request.
"""

import sys

from shim import defaults, guard, parent


def main() -> None:
    guard.require_version()
    defaults.apply()
    parent.die_with()

    # Imported only now: the emulator reads its environment at import.
    import ministack.app as emulator

    from shim import cognito, data_keys, function_errors, handlers, identity_sources, kms_requests, leading_keys, logs
    from shim import policy, rotation, s3_conditions, transport, waf

    handlers.install()
    cognito.install()
    data_keys.install()
    function_errors.install()
    identity_sources.install()
    kms_requests.install()
    leading_keys.install()
    logs.install()
    policy.install()
    rotation.install()
    s3_conditions.install()
    waf.install()
    emulator.app = transport.in_front_of(emulator.app)
    del sys.argv[1:]  # the emulator would read them as its own
    emulator.main()


if __name__ == "__main__":
    main()
