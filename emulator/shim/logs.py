"""CloudWatch Logs: deletion protection, which is enforced here, and data protection policies, which are only kept."""

import json

from ministack.core.responses import error_response_json, json_response
from ministack.services import cloudwatch_logs as logs


def install() -> None:
    native = logs.handle_request

    async def handle(method, path, headers, body, query_params):
        action = headers.get("x-amz-target", "").split(".")[-1]
        data = json.loads(body or b"{}") if action in _ACTIONS or action in ("DeleteLogGroup", "DescribeLogGroups") else {}
        if action in _ACTIONS:
            return _with_group(_ACTIONS[action], data)
        if action == "DeleteLogGroup" and _group(data.get("logGroupName")).get("_protected"):
            return error_response_json("ValidationException", "The log group has deletion protection enabled.", 400)
        answer = await native(method, path, headers, body, query_params)
        return _telling_protection(answer) if action == "DescribeLogGroups" and answer[0] == 200 else answer

    logs.handle_request = handle


def _group(identifier) -> dict:
    name = str(identifier or "").split(":log-group:")[-1].removesuffix(":*")
    return logs._log_groups.get(name) or {}


def _with_group(act, data):
    group = _group(data.get("logGroupIdentifier"))
    return act(group, data) if group else error_response_json("ResourceNotFoundException", "No such log group.", 400)


def _telling_protection(answer):
    said = json.loads(answer[2])
    for group in said.get("logGroups", []):
        group["deletionProtectionEnabled"] = _group(group["logGroupName"]).get("_protected", False)
    return json_response(said)


def _protect(group, data):
    group["_protected"] = bool(data.get("deletionProtectionEnabled"))
    return json_response({})


def _put_policy(group, data):
    group["_data_protection"] = data.get("policyDocument")
    return _get_policy(group, data)


def _get_policy(group, data):
    kept = group.get("_data_protection")
    return json_response({
        "logGroupIdentifier": data["logGroupIdentifier"],
        **({"policyDocument": kept} if kept else {}),
    })


def _delete_policy(group, _data):
    group.pop("_data_protection", None)
    return json_response({})


_ACTIONS = {
    "PutLogGroupDeletionProtection": _protect,
    "PutDataProtectionPolicy": _put_policy,
    "GetDataProtectionPolicy": _get_policy,
    "DeleteDataProtectionPolicy": _delete_policy,
}
