"""What functions of a pool are told and may change, where the emulator differs from AWS.

A user's status is among the attributes; groups are overridden beside the two kinds of tokens and not inside them; claims of groups and
scopes that became empty are gone; the post-authentication function runs, before the tokens are made; and a function that fails fails the sign-in.
"""

import json

from ministack.core.responses import error_response_json
from ministack.services import cognito

from ..api import client

_SIGN_INS = ("TokenGeneration_Authentication", "TokenGeneration_HostedAuth")


_EMPTY = (("cognito:groups", []), ("scope", ""))


class _Failed(Exception):
    pass


def install() -> None:
    cognito._build_pretoken_event = _telling_status(cognito._build_pretoken_event)
    cognito._extract_trigger_response = _with_groups_inside(cognito._extract_trigger_response)
    cognito._apply_pretoken_trigger = _failing_closed(cognito._apply_pretoken_trigger)
    cognito._build_auth_result = _after_sign_in(cognito._build_auth_result)
    cognito._run_idp_handler = _answering(
        cognito._run_idp_handler, lambda error: error_response_json("UserLambdaValidationException", str(error), 400)
    )
    cognito._oauth2_token = _answering(
        cognito._oauth2_token, lambda error: cognito._oauth2_error("invalid_grant", str(error))
    )


def _telling_status(native):
    def build(pool_id, client_id, username, *rest, **more):
        event = native(pool_id, client_id, username, *rest, **more)
        user = cognito._user_pools[pool_id]["_users"].get(username)
        if user:
            event["request"]["userAttributes"]["cognito:user_status"] = user["UserStatus"]
        return event

    return build


def _with_groups_inside(native):
    def extract(payload):
        response = native(payload)
        details = (response or {}).get("claimsAndScopeOverrideDetails") or {}
        if "groupOverrideDetails" in details:
            for tokens in ("idTokenGeneration", "accessTokenGeneration"):
                details[tokens] = {**(details.get(tokens) or {}), "groupOverrideDetails": details["groupOverrideDetails"]}
        return response

    return extract


def _failing_closed(native):
    def apply(*args, **more):
        try:
            claims = native(*args, **more)
        except Exception as error:
            raise _Failed(f"PreTokenGeneration failed with error {error}.") from error
        return {name: value for name, value in claims.items() if (name, value) not in _EMPTY}

    return apply


def _after_sign_in(native):
    def result(pool_id, client_id, user, nonce="", trigger_source=_SIGN_INS[0], *rest, **more):
        if trigger_source in _SIGN_INS:
            _tell(pool_id, client_id, user)
        return native(pool_id, client_id, user, nonce, trigger_source, *rest, **more)

    return result


def _tell(pool_id, client_id, user) -> None:
    function = (cognito._user_pools[pool_id].get("LambdaConfig") or {}).get("PostAuthentication")
    if not function:
        return
    attributes = {**cognito._attr_list_to_dict(user.get("Attributes", [])), "cognito:user_status": user["UserStatus"]}
    event = {
        "version": "1",
        "triggerSource": "PostAuthentication_Authentication",
        "region": cognito._pool_region(pool_id),
        "userPoolId": pool_id,
        "userName": user["Username"],
        "callerContext": {"awsSdkVersion": "aws-sdk-unknown-unknown", "clientId": client_id},
        "request": {"userAttributes": attributes, "newDeviceUsed": False},
        "response": {},
    }
    answer = client("lambda").invoke(FunctionName=function, Payload=json.dumps(event).encode())
    if answer.get("FunctionError"):
        raise _Failed("PostAuthentication failed.")


def _answering(native, refusal):
    def handler(*args, **more):
        try:
            return native(*args, **more)
        except _Failed as error:
            return refusal(error)

    return handler
