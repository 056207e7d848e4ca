"""What `Ref` gives where the emulator gives something else than AWS. One entry a type: a function over its handler."""

from .api import client
from .values import boolean


def _secret(entry: dict) -> dict:
    """`Ref` of a secret is its ARN on AWS; the emulator gives, and wants back, its name."""

    def create(logical_id, props, stack_name):
        _name, attributes = entry["create"](logical_id, props, stack_name)
        return attributes["Arn"], attributes

    def update(arn, old_props, new_props, stack_name, logical_id=None):
        _name, attributes = entry["update"](_name_in(arn), old_props, new_props, stack_name, logical_id)
        return attributes["Arn"], attributes

    def delete(arn, props):
        return entry["delete"](_name_in(arn), props)

    return {**entry, "create": create, "update": update, "delete": delete}


def _name_in(arn: str) -> str:
    # arn:aws:secretsmanager:<region>:<account>:secret:<name>-<six characters>
    return arn.split(":secret:", 1)[1].rsplit("-", 1)[0] if ":secret:" in arn else arn


def _request_validator(entry: dict) -> dict:
    """`Ref` of a validator leads to one on AWS; the emulator makes an id up and no validator."""

    def settings(props):
        return {
            "validateRequestBody": boolean(props.get("ValidateRequestBody", False)),
            "validateRequestParameters": boolean(props.get("ValidateRequestParameters", False)),
        }

    def create(_logical_id, props, _stack_name):
        made = client("apigateway").create_request_validator(
            restApiId=props["RestApiId"], name=props.get("Name", ""), **settings(props)
        )["id"]
        return made, {"RequestValidatorId": made}

    def update(made, old_props, new_props, stack_name):
        if any(new_props.get(name) != old_props.get(name) for name in ("RestApiId", "Name")):
            return create("", new_props, stack_name)
        operations = [
            {"op": "replace", "path": f"/{name}", "value": str(value).lower()} for name, value in settings(new_props).items()
        ]
        client("apigateway").update_request_validator(
            restApiId=new_props["RestApiId"], requestValidatorId=made, patchOperations=operations
        )
        return made, {"RequestValidatorId": made}

    return {**entry, "create": create, "update": update}


TABLE = {
    "AWS::ApiGateway::RequestValidator": _request_validator,
    "AWS::SecretsManager::Secret": _secret,
}
# Those that call the emulator's own API.
CALLING_BACK = {"AWS::ApiGateway::RequestValidator"}
