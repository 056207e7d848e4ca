"""AdminGetUserAuthFactors, which the emulator does not have: what a user can sign in with, of which it knows no passkeys."""

from ministack.core.responses import json_response
from ministack.services import cognito

from .actions import add


def install() -> None:
    add("AdminGetUserAuthFactors", _factors)


def _factors(data):
    pool, missing = cognito._resolve_pool(data.get("UserPoolId"))
    if missing:
        return missing
    user, unknown = cognito._resolve_user(pool, data.get("Username"))
    if unknown:
        return unknown
    return json_response({
        "Username": user["Username"],
        "PreferredMfaSetting": user.get("_preferred_mfa", ""),
        "UserMFASettingList": user.get("_mfa_enabled", []),
        "ConfiguredUserAuthFactors": ["PASSWORD"],
    })
