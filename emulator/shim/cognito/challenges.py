"""Challenges are bound to the sessions that a correct password (or SRP proof) opened.

The emulator answers MFA_SETUP, SOFTWARE_TOKEN_MFA, SMS_MFA and NEW_PASSWORD_REQUIRED to whoever names a user, and gives
tokens at once to a user without a second factor in a pool that requires one.
"""

import json

from ministack.core.responses import error_response_json, json_response
from ministack.services import cognito

from . import sessions, totp

_BOUND = (sessions.NEW_PASSWORD, sessions.CODE, sessions.SETUP)


def install() -> None:
    cognito._password_auth_result = _after_password(cognito._password_auth_result)
    cognito._respond_to_auth_challenge = _respond(cognito._respond_to_auth_challenge)
    cognito._admin_respond_to_auth_challenge = _respond(cognito._admin_respond_to_auth_challenge)


def _after_password(native):
    def result(pool, pool_id, client_id, user, username, client_metadata=None, data=None):
        if pool.get("MfaConfiguration") == "ON" and user.get("UserStatus") != "FORCE_CHANGE_PASSWORD":
            if not user.get("_totp_secret"):
                return _setup(pool_id, client_id, user)
            # A preference does not switch off what the pool requires.
            enabled = user.setdefault("_mfa_enabled", [])
            if "SOFTWARE_TOKEN_MFA" not in enabled:
                enabled.append("SOFTWARE_TOKEN_MFA")
        return _bind(native(pool, pool_id, client_id, user, username, client_metadata, data), pool_id, client_id, user)

    return result


def _setup(pool_id, client_id, user):
    token = sessions.issue(sessions.Session(pool_id, client_id, user["Username"], sessions.SETUP))
    return json_response({
        "ChallengeName": sessions.SETUP,
        "Session": token,
        "ChallengeParameters": {"MFAS_CAN_SETUP": '["SOFTWARE_TOKEN_MFA"]', "USER_ID_FOR_SRP": user["Username"]},
    })


def _bind(answer, pool_id, client_id, user):
    """Remembers the session of a challenge that the emulator itself hands out."""
    said = json.loads(answer[2])
    if said.get("ChallengeName") in _BOUND and said.get("Session"):
        session = sessions.Session(pool_id, client_id, user["Username"], said["ChallengeName"])
        sessions.issue(session, said["Session"])
    return answer


def _respond(native):
    def respond(data):
        name = data.get("ChallengeName")
        if name == "SMS_MFA":
            return _no_session()  # no SMS is ever sent, so no such session exists
        if name not in _BOUND:
            return native(data)
        token = data.get("Session")
        session = sessions.find(token, sessions.ENROLLED if name == sessions.SETUP else name)
        pool, user = _owner(session, data)
        if user is None:
            return _no_session()
        refusal = _refusal(name, session, pool, user, data.get("ChallengeResponses") or {})
        if refusal:
            return refusal
        if not sessions.end(token):
            return _no_session()
        answer = native(data)
        if name == sessions.NEW_PASSWORD and answer[0] == 200:
            # A new password is the first factor only.
            return cognito._password_auth_result(pool, session.pool, session.client, user, user["Username"], None, data)
        return answer

    return respond


def _owner(session, data):
    """Pool and user of a session, if client, pool and user named in the request are the session's own."""
    pool = cognito._get_pool_unscoped(session.pool) if session else None
    if not pool or data.get("ClientId") != session.client or data.get("UserPoolId", session.pool) != session.pool:
        return None, None
    user, error = cognito._resolve_user(pool, (data.get("ChallengeResponses") or {}).get("USERNAME"))
    return (pool, user) if not error and user["Username"] == session.username else (None, None)


def _refusal(name, session, pool, user, responses):
    if name == sessions.NEW_PASSWORD:
        return cognito._validate_password(pool, responses.get("NEW_PASSWORD") or responses.get("PASSWORD") or "")
    if name == sessions.CODE:
        code = responses.get("SOFTWARE_TOKEN_MFA_CODE", "")
        spent = totp.spend(session.pool, user["Username"], user.get("_totp_secret", ""), code)
        if spent == "used":
            return error_response_json("ExpiredCodeException", "Your software token has already been used once.", 400)
        if spent == "wrong":
            return error_response_json("CodeMismatchException", "Invalid code received for user", 400)
    return None


def _no_session():
    return error_response_json("NotAuthorizedException", "Invalid session for the user.", 400)
