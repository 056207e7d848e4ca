"""Attributes that a client may write: at sign-up and afterwards, by who signs in, no others. The emulator takes any."""

from ministack.core.responses import error_response_json
from ministack.services import cognito


def install() -> None:
    cognito._sign_up = _checked(cognito._sign_up, lambda data: data.get("ClientId"))
    cognito._update_user_attributes = _checked(
        cognito._update_user_attributes, lambda data: cognito._token_claims(data.get("AccessToken")).get("client_id")
    )


def _checked(native, client_of):
    def handler(data):
        client = cognito._find_pool_by_client_id(client_of(data))[2] or {}
        # A client that names none may write every standard attribute: of no use here, and as it was.
        writable = client.get("WriteAttributes") or []
        names = {attribute.get("Name") for attribute in data.get("UserAttributes", [])}
        if writable and not names.issubset(writable):
            return error_response_json("NotAuthorizedException", "A client attempted to write unauthorized attribute", 400)
        return native(data)

    return handler
