"""Lambda: the name of the error that a Node function fails with, which the emulator replaces by one of its own.

Workflows tell by it what is tried again and what is not.
"""

from ministack.core import lambda_runtime as runtime
from ministack.services import lambda_svc

_TOLD = "error: String(err.message || err)"
# In no name of an error.
_MARK = "\0"


def install() -> None:
    script = runtime._NODEJS_WORKER_SCRIPT
    if script.count(_TOLD) != 1:
        raise RuntimeError("launcher: the emulator tells errors of Node functions in another way; see shim/function_errors")
    told = r'error: String(err.name || "Error") + "\0" + String(err.message || err)'
    runtime._NODEJS_WORKER_SCRIPT = script.replace(_TOLD, told)
    native = lambda_svc._execute_function_warm

    def execute(func, event, request_id):
        answer = native(func, event, request_id)
        body = answer.get("body")
        if answer.get("error") and isinstance(body, dict) and _MARK in body.get("errorMessage", ""):
            body["errorType"], body["errorMessage"] = body["errorMessage"].split(_MARK, 1)
        return answer

    lambda_svc._execute_function_warm = execute
