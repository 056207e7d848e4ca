"""Secrets Manager: RotateSecret runs the four steps of the secret's function, which the emulator leaves out.

As on AWS: it answers at once, the steps run behind it, and a step that fails leaves the version pending and the current one in
use. Nothing rotates by the calendar here.
"""

import contextvars
import json
import threading
import time
from uuid import uuid4

from ministack.core.responses import error_response_json, json_response
from ministack.services import secretsmanager as secrets

from .api import client

_STEPS = ("createSecret", "setSecret", "testSecret", "finishSecret")


def install() -> None:
    native = secrets.handle_request

    async def handle(method, path, headers, body, query_params):
        action = headers.get("x-amz-target", "").split(".")[-1]
        if action == "RotateSecret":
            return _rotate(json.loads(body or b"{}"))
        answer = await native(method, path, headers, body, query_params)
        return _unless_empty(answer) if action == "GetSecretValue" and answer[0] == 200 else answer

    secrets.handle_request = handle


def _rotate(data: dict):
    _, secret = secrets._resolve(data.get("SecretId"))
    if not secret or secret.get("DeletedDate"):
        return error_response_json("ResourceNotFoundException", "Secrets Manager can't find the specified secret.", 400)
    function = data.get("RotationLambdaARN") or secret.get("RotationLambdaARN")
    if not function:
        return _invalid("No Lambda rotation function ARN is associated with this secret.")
    if any("AWSPENDING" in one["Stages"] and "AWSCURRENT" not in one["Stages"] for one in secret["Versions"].values()):
        return _invalid("A previous rotation isn't complete. That rotation will be reattempted.")
    secret.update(RotationEnabled=True, RotationLambdaARN=function)
    secret["RotationRules"] = data.get("RotationRules") or secret.get("RotationRules")
    token = data.get("ClientRequestToken") or str(uuid4())
    if data.get("RotateImmediately", True):
        # On AWS the version is there, without a value, before the first step.
        empty = {"SecretString": None, "SecretBinary": None, "CreatedDate": int(time.time()), "Stages": ["AWSPENDING"]}
        secrets._remove_stage_everywhere(secret, "AWSPENDING")
        secret["Versions"][token] = empty
        # The account and the region of this request go with it.
        run = contextvars.copy_context().run
        steps = (run, _run, function, secret["ARN"], token)
        threading.Thread(target=steps[0], args=steps[1:], name="rotation", daemon=True).start()
    return json_response({"ARN": secret["ARN"], "Name": secret["Name"], "VersionId": token})


def _run(function: str, arn: str, token: str) -> None:
    for step in _STEPS:
        event = {"Step": step, "SecretId": arn, "ClientRequestToken": token}
        answer = client("lambda").invoke(FunctionName=function, Payload=json.dumps(event))
        if "FunctionError" in answer:
            return


def _unless_empty(answer):
    said = json.loads(answer[2])
    if "SecretString" in said or "SecretBinary" in said:
        return answer
    return error_response_json("ResourceNotFoundException", "Secrets Manager can't find the specified secret version.", 400)


def _invalid(message: str):
    return error_response_json("InvalidRequestException", message, 400)
