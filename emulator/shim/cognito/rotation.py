"""Rotation of refresh tokens, which the emulator knows nothing of.

As AWS documents it: a client with rotation gives a new refresh token with each refresh, of the same session and for what is left of
the first one's time; the old one works for the grace period and is refused from then on. That its reuse ends the session AWS does
not say, so it does not here. REFRESH_TOKEN_AUTH is closed to such a client.
"""

import json
import threading
import time
from urllib.parse import parse_qs

from ministack.core.responses import error_response_json, json_response, new_uuid
from ministack.services import cognito

_replaced: dict = {}  # refresh token -> when it was used first
_lock = threading.Lock()


def install() -> None:
    cognito._get_tokens_from_refresh_token = _by_api(cognito._get_tokens_from_refresh_token)
    cognito._oauth2_token = _by_endpoint(cognito._oauth2_token)
    for name in ("_initiate_auth", "_admin_initiate_auth"):
        setattr(cognito, name, _closed(getattr(cognito, name)))


def _by_api(native):
    def refresh(data):
        token = data.get("RefreshToken")
        grace = _grace_of(data.get("ClientId"))
        if grace is None or not token:
            return native(data)
        if _spent(token, grace):
            return error_response_json("RefreshTokenReuseException", "Refresh token has been rotated.", 400)
        answer = native(data)
        if answer[0] != 200:
            return answer
        said = json.loads(answer[2])
        said["AuthenticationResult"]["RefreshToken"] = _replace(token)
        return json_response(said)

    return refresh


def _by_endpoint(native):
    def redeem(data, query_params, raw_body=b"", headers=None):
        form = {name: values[0] for name, values in parse_qs(raw_body.decode("utf-8", "replace")).items()}
        token = form.get("refresh_token", "")
        client_id, secret = cognito._authenticate_client(headers or {}, form)
        grace = _grace_of(client_id) if form.get("grant_type") == "refresh_token" else None
        if grace is None:
            return native(data, query_params, raw_body, headers)
        if _spent(token, grace):
            return cognito._oauth2_error("invalid_grant", "Invalid refresh token.")
        status, answer_headers, body = cognito._oauth2_refresh_api_issued_token(token, client_id, secret)
        if status == 200:
            body = json.dumps({**json.loads(body), "refresh_token": _replace(token)}).encode()
        return status, answer_headers, body

    return redeem


def _closed(native):
    def initiate(data):
        refreshing = data.get("AuthFlow") in ("REFRESH_TOKEN_AUTH", "REFRESH_TOKEN")
        if refreshing and _grace_of(data.get("ClientId")) is not None:
            return error_response_json("InvalidParameterException", "REFRESH_TOKEN_AUTH is not enabled for the client.", 400)
        return native(data)

    return initiate


def _grace_of(client_id):
    """Seconds that a replaced token still works; nothing for a client without rotation."""
    client = cognito._find_pool_by_client_id(client_id)[2] or {}
    rotation = client.get("RefreshTokenRotation") or {}
    return int(rotation.get("RetryGracePeriodSeconds", 0)) if rotation.get("Feature") == "ENABLED" else None


def _spent(token: str, grace: int) -> bool:
    used = _replaced.get(token)
    return used is not None and time.time() >= used + grace


def _replace(token: str) -> str:
    with _lock:
        _replaced.setdefault(token, time.time())
    claims = cognito._token_claims(token)
    pool_id = str(claims["iss"]).rsplit("/", 1)[-1]
    return cognito._signed_jwt({**claims, "jti": new_uuid(), "iat": int(time.time())}, pool_id, "access")
