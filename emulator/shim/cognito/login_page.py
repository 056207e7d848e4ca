"""The emulator's sign-in page asks for no second factor; in a pool that requires one, ours asks for the code of an authenticator.

Who has none gets no further: nobody enrols on this page.
"""

import functools
import html
import json
from urllib.parse import parse_qs

from ministack.services import cognito

from . import sessions, totp

_PAGE = "SOFTWARE_TOKEN_MFA on the page"
_next: dict = {}  # session of who proved the password -> what issues the code


def install() -> None:
    cognito._issue_auth_code_redirect = _asking(cognito._issue_auth_code_redirect)
    cognito.handle_login_submit = _with_codes(cognito.handle_login_submit)


def _asking(native):
    def issue(client_id, pool_id, redirect_uri, scope, username, *rest):
        pool = cognito._get_pool_unscoped(pool_id)
        go_on = functools.partial(native, client_id, pool_id, redirect_uri, scope, username, *rest)
        if pool is not None and pool.get("MfaConfiguration") != "ON":
            return go_on()
        user = pool["_users"].get(username) if pool else None
        if not user or not user.get("_totp_secret"):
            body = {"error": "access_denied", "error_description": "nobody can enrol the required second factor on this page"}
            return 403, {"Content-Type": "application/json"}, json.dumps(body).encode()
        token = sessions.issue(sessions.Session(pool_id, client_id, username, _PAGE))
        _next[token] = go_on
        return _page(token)

    return issue


def _with_codes(native):
    def submit(method, path, headers, body, query_params):
        form = {name: values[0] for name, values in parse_qs((body or b"").decode("utf-8", "replace")).items()}
        token = form.get("mfa_token")
        if token is None:
            return native(method, path, headers, body, query_params)
        session = sessions.find(token, _PAGE)
        if not session:
            return cognito._oauth2_error("invalid_request", "Session has expired. Please sign in again.")
        user = cognito._get_pool_unscoped(session.pool)["_users"].get(session.username) or {}
        spent = totp.spend(session.pool, session.username, user.get("_totp_secret", ""), form.get("code"))
        if spent != "ok" or not sessions.end(token):
            return _page(token, "Invalid code")
        return _next.pop(token)()

    return submit


def _page(token: str, error: str = ""):
    form = f"""{f'<div class="error">{error}</div>' if error else ""}
<form method="POST" action="/login">
<input type="hidden" name="mfa_token" value="{html.escape(token)}">
<input type="text" id="code" name="code" autocomplete="one-time-code" required autofocus>
<button type="submit">Sign in</button>
</form>"""
    page = cognito._page_shell("Sign in", "Enter the code of your authenticator", form)
    return 200, {"Content-Type": "text/html; charset=utf-8"}, page.encode()
