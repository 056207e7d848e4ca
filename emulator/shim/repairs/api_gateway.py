"""AWS::ApiGateway: what the handlers of RestApi, Method and Stage leave out."""

from ..api import client
from ..values import boolean


def _patch(path, value):
    return [{"op": "replace", "path": path, "value": value}]


def closed_endpoint(api, value, _props):
    client("apigateway").update_rest_api(
        restApiId=api, patchOperations=_patch("/disableExecuteApiEndpoint", str(boolean(value or False)).lower())
    )


def validator(_id, value, props):
    """Who checks the requests of a method."""
    where = {"restApiId": props["RestApiId"], "resourceId": props["ResourceId"], "httpMethod": props["HttpMethod"]}
    client("apigateway").update_method(**where, patchOperations=_patch("/requestValidatorId", value or ""))


def access_log(stage, value, props):
    setting = value or {}
    operations = _patch("/accessLogSettings/destinationArn", setting.get("DestinationArn", ""))
    operations += _patch("/accessLogSettings/format", setting.get("Format", ""))
    client("apigateway").update_stage(restApiId=props["RestApiId"], stageName=stage, patchOperations=operations)


API_REPAIRS = {"DisableExecuteApiEndpoint": closed_endpoint}
METHOD_REPAIRS = {"RequestValidatorId": validator}
STAGE_REPAIRS = {"AccessLogSetting": access_log}
