"""What users may write of themselves: attributes that the client may write, at sign-up and afterwards, and nothing by a token without
scopes. The emulator takes any attribute, and such a token for one that may do everything."""

from ministack.core.responses import error_response_json
from ministack.services import cognito


def install() -> None:
    cognito._access_token_error = _scoped(cognito._access_token_error)
    cognito._sign_up = _checked(cognito._sign_up, lambda data: data.get("ClientId"))
    cognito._update_user_attributes = _checked(
        cognito._update_user_attributes, lambda data: cognito._token_claims(data.get("AccessToken")).get("client_id")
    )


def _scoped(native):
    def refusal(data):
        token = data.get("AccessToken")
        if token and "scope" not in cognito._token_claims(token):
            return _not_authorized("Access Token does not have required scopes")
        return native(data)

    return refusal


def _checked(native, client_of):
    def handler(data):
        client = cognito._find_pool_by_client_id(client_of(data))[2] or {}
        # A client that names none may write every standard attribute: of no use here, and as it was.
        writable = client.get("WriteAttributes") or []
        names = {attribute.get("Name") for attribute in data.get("UserAttributes", [])}
        if writable and not names.issubset(writable):
            return _not_authorized("A client attempted to write unauthorized attribute")
        return native(data)

    return handler


def _not_authorized(why: str):
    return error_response_json("NotAuthorizedException", why, 400)
