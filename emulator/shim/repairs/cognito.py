"""AWS::Cognito::UserPool: passkeys, key, issuer. AWS::Cognito::UserPoolClient: rotation of refresh tokens."""

from ..api import client

_WEB_AUTHN = {
    "WebAuthnRelyingPartyID": "RelyingPartyId",
    "WebAuthnUserVerification": "UserVerification",
    "WebAuthnFactorConfiguration": "FactorConfiguration",
}


def web_authn(pool, _value, props):
    """Three properties, one call; the service takes them together."""
    settings = {api: props[prop] for prop, api in _WEB_AUTHN.items() if prop in props}
    client("cognito-idp").set_user_pool_mfa_config(UserPoolId=pool, WebAuthnConfiguration=settings)


def pool_field(name):
    """A field that UpdateUserPool takes as it is."""

    def put(pool, value, _props):
        client("cognito-idp").update_user_pool(UserPoolId=pool, **{name: value or {}})

    return put


def rotation(client_id, value, props):
    client("cognito-idp").update_user_pool_client(
        UserPoolId=props["UserPoolId"],
        ClientId=client_id,
        RefreshTokenRotation=value or {"Feature": "DISABLED"},
    )


POOL_REPAIRS = {
    **{prop: web_authn for prop in _WEB_AUTHN},
    **{name: pool_field(name) for name in ("KeyConfiguration", "IssuerConfiguration")},
}
CLIENT_REPAIRS = {"RefreshTokenRotation": rotation}
