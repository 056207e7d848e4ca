"""An authenticator is enrolled by the session that MFA_SETUP opened, for its user, and not by any made-up one."""

import base64
import dataclasses
import secrets

from ministack.core.responses import error_response_json, json_response
from ministack.services import cognito

from . import sessions, totp


def install() -> None:
    cognito._associate_software_token = _associate(cognito._associate_software_token)
    cognito._verify_software_token = _verify(cognito._verify_software_token)


def _associate(native):
    def associate(data):
        if data.get("AccessToken"):
            return native(data)
        session = sessions.find(data.get("Session"), sessions.SETUP)
        if not session or not sessions.end(data["Session"]):
            return _no_session()
        secret = base64.b32encode(secrets.token_bytes(20)).decode()
        return json_response({"SecretCode": secret, "Session": sessions.issue(dataclasses.replace(session, secret=secret))})

    return associate


def _verify(native):
    def verify(data):
        if data.get("AccessToken"):
            return native(data)
        session = sessions.find(data.get("Session"), sessions.SETUP)
        pool = cognito._get_pool_unscoped(session.pool) if session else None
        user, error = cognito._resolve_user(pool, session.username) if pool else (None, True)
        if error or not session.secret:
            return _no_session()
        # The code that enrols is used up too.
        if totp.spend(session.pool, session.username, session.secret, data.get("UserCode")) != "ok":
            return error_response_json("EnableSoftwareTokenMFAException", "Code mismatch", 400)
        if not sessions.end(data["Session"]):
            return _no_session()
        user["_totp_secret"] = session.secret
        user["_preferred_mfa"] = "SOFTWARE_TOKEN_MFA"
        user["_mfa_enabled"] = sorted({*user.get("_mfa_enabled", []), "SOFTWARE_TOKEN_MFA"})
        done = sessions.issue(dataclasses.replace(session, stage=sessions.ENROLLED, secret=""))
        return json_response({"Status": "SUCCESS", "Session": done})

    return verify


def _no_session():
    return error_response_json("NotAuthorizedException", "Invalid session for the user.", 400)
