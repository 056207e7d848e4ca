"""KMS: what a request is about, as the policies of AWS see it.

The emulator leaves the encryption context out, takes an alias for the key behind it, and asks for nothing when an alias is made or
moved: on AWS both the alias and the key that it will lead to have to be allowed.
"""

import json

from ministack.core import iam_actions, iam_evaluator
from ministack.core.responses import error_response_json, get_region
from ministack.core.router import extract_access_key_id
from ministack.services import kms

_ALIASES = {"CreateAlias", "UpdateAlias", "DeleteAlias"}


def install() -> None:
    context = iam_actions.request_tag_context
    resource = iam_actions.extract_resource_arn
    native = kms.handle_request

    def with_context(service, iam_action, body, params):
        found = context(service, iam_action, body, params)
        return {**found, **_context(_json(body))} if service == "kms" else found

    def with_keys(service, method, path, headers, body, query_params, region, account_id):
        arn = resource(service, method, path, headers, body, query_params, region, account_id)
        if service != "kms":
            return arn
        action = headers.get("x-amz-target", "").split(".")[-1]
        if action in _ALIASES:
            return f"arn:aws:kms:{region}:{account_id}:{_json(body).get('AliasName', '')}"
        key = kms._resolve_key(arn) if ":alias/" in arn else None
        return key["Arn"] if key else arn

    async def handle(method, path, headers, body, query_params):
        action = headers.get("x-amz-target", "").split(".")[-1]
        refused = action in _ALIASES and _refused(f"kms:{action}", _json(body).get("TargetKeyId"), headers, query_params)
        return refused or await native(method, path, headers, body, query_params)

    iam_actions.request_tag_context = with_context
    iam_actions.extract_resource_arn = with_keys
    kms.handle_request = handle


def _refused(action, key_id, headers, query_params):
    """The answer to who may name the alias and not the key."""
    key = kms._resolve_key(key_id) if key_id else None
    caller = extract_access_key_id(headers, query_params)
    if key and iam_evaluator.enforce(caller, action, "kms", get_region(), key["Arn"]):
        return error_response_json("AccessDeniedException", f"not authorized to perform: {action} on {key['Arn']}", 400)
    return None


def _context(request: dict) -> dict:
    given = request.get("EncryptionContext") or {}
    if not given:
        return {}
    return {"kms:EncryptionContextKeys": list(given), **{f"kms:EncryptionContext:{name}": value for name, value in given.items()}}


def _json(body) -> dict:
    try:
        data = json.loads(body or b"{}")
    except ValueError:
        return {}
    return data if isinstance(data, dict) else {}
