"""WAFv2: logging configurations, which the emulator has no place for. Kept and given back; nothing is logged."""

import json

from ministack.core.responses import AccountRegionScopedDict, error_response_json, json_response
from ministack.services import waf

_logging = AccountRegionScopedDict()


def install() -> None:
    native = waf.handle_request

    async def handle(method, path, headers, body, query_params):
        handler = _ACTIONS.get(headers.get("x-amz-target", "").split(".")[-1])
        if handler:
            return handler(json.loads(body or b"{}"))
        return await native(method, path, headers, body, query_params)

    waf.handle_request = handle


def _put(data):
    configuration = data.get("LoggingConfiguration", {})
    _web_acl, missing = waf._resolve_local_web_acl(configuration.get("ResourceArn", ""))
    if missing:
        return missing
    _logging[configuration["ResourceArn"]] = configuration
    return json_response({"LoggingConfiguration": configuration})


def _get(data):
    kept = _logging.get(data.get("ResourceArn"))
    if not kept:
        return error_response_json("WAFNonexistentItemException", "The web ACL has no logging configuration.", 400)
    return json_response({"LoggingConfiguration": kept})


def _delete(data):
    _logging.pop(data.get("ResourceArn"), None)
    return json_response({})


_ACTIONS = {
    "PutLoggingConfiguration": _put,
    "GetLoggingConfiguration": _get,
    "DeleteLoggingConfiguration": _delete,
}
