"""Choice-based sign-in (USER_AUTH) with the password, which never leaves the user (PASSWORD_SRP).

The emulator knows this flow on its page alone. On AWS it is the only one that a client needs to list, and leads to the same
challenge as USER_SRP_AUTH.
"""

from ministack.core.responses import error_response_json
from ministack.services import cognito


def install() -> None:
    native = cognito._initiate_auth

    def initiate(data):
        wanted = data.get("AuthParameters") or {}
        if data.get("AuthFlow") != "USER_AUTH" or wanted.get("PREFERRED_CHALLENGE") != "PASSWORD_SRP":
            return native(data)
        client_id = data.get("ClientId")
        pool, pool_id = cognito._pool_for_client(client_id)
        if not pool:
            return native(data)
        client = pool["_clients"][client_id]
        if "ALLOW_USER_AUTH" not in client.get("ExplicitAuthFlows", []):
            return error_response_json("InvalidParameterException", "USER_AUTH is not enabled for the client.", 400)
        # Listing ALLOW_USER_AUTH allows the password too, whatever else is listed.
        allowing = {**client, "ExplicitAuthFlows": [*client.get("ExplicitAuthFlows", []), "ALLOW_USER_SRP_AUTH"]}
        seen = {**pool, "_clients": {**pool["_clients"], client_id: allowing}}
        return cognito._initiate_user_srp_auth(seen, pool_id, client_id, wanted)

    cognito._initiate_auth = initiate
