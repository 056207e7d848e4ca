"""AWS::StepFunctions::StateMachine: log and traces, in the API's words. Nothing is logged or traced.

The emulator's API has no place for traces, so the record itself is completed.
"""

from ministack.services import stepfunctions

from ..values import boolean


def _lowered(value):
    """`LogGroupArn` is `logGroupArn` in the API."""
    if isinstance(value, list):
        return [_lowered(one) for one in value]
    if not isinstance(value, dict):
        return value
    return {name[:1].lower() + name[1:]: _lowered(inner) for name, inner in value.items()}


def log(arn, value, _props):
    setting = _lowered(value or {"Level": "OFF"})
    setting["includeExecutionData"] = boolean(setting.get("includeExecutionData", False))
    stepfunctions._state_machines[arn]["loggingConfiguration"] = setting


def traces(arn, value, _props):
    enabled = boolean((value or {}).get("Enabled", False))
    stepfunctions._state_machines[arn]["tracingConfiguration"] = {"enabled": enabled}


REPAIRS = {"LoggingConfiguration": log, "TracingConfiguration": traces}
