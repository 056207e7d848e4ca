"""KMS: what a request is about, as the policies of AWS see it.

The emulator leaves the encryption context out, takes an alias for the key behind it, and knows no name of an alias that is made.
"""

import json

from ministack.core import iam_actions
from ministack.services import kms

_ALIASES = {"CreateAlias", "UpdateAlias", "DeleteAlias"}


def install() -> None:
    context = iam_actions.request_tag_context
    resource = iam_actions.extract_resource_arn

    def with_context(service, iam_action, body, params):
        found = context(service, iam_action, body, params)
        return {**found, **_context(_json(body))} if service == "kms" else found

    def with_keys(service, method, path, headers, body, query_params, region, account_id):
        arn = resource(service, method, path, headers, body, query_params, region, account_id)
        if service != "kms":
            return arn
        action = headers.get("x-amz-target", "").split(".")[-1]
        if action in _ALIASES:
            # The key that it names has to be allowed too on AWS; that half is not asked for here.
            return f"arn:aws:kms:{region}:{account_id}:{_json(body).get('AliasName', '')}"
        key = kms._resolve_key(arn) if ":alias/" in arn else None
        return key["Arn"] if key else arn

    iam_actions.request_tag_context = with_context
    iam_actions.extract_resource_arn = with_keys


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
