"""The emulator's sign-in page asks for no second factor; in a pool that requires one it issues no code."""

import json

from ministack.services import cognito


def install() -> None:
    native = cognito._issue_auth_code_redirect

    def issue(client_id, pool_id, *rest):
        pool = cognito._get_pool_unscoped(pool_id)
        if pool is None or pool.get("MfaConfiguration") == "ON":
            body = {"error": "access_denied", "error_description": "this page cannot ask for the required second factor"}
            return 403, {"Content-Type": "application/json"}, json.dumps(body).encode()
        return native(client_id, pool_id, *rest)

    cognito._issue_auth_code_redirect = issue
