"""What `Ref` gives where the emulator gives something else than AWS. One entry a type: a function over its handler."""

import json

from .api import client
from .values import boolean


def _secret(entry: dict) -> dict:
    """`Ref` of a secret is its ARN on AWS; the emulator gives, and wants back, its name.

    And of how a value is generated it hears less than its own API does.
    """

    def create(logical_id, props, stack_name):
        generated = props.get("GenerateSecretString")
        given = props if generated is None else {**props, "SecretString": _generated(generated)}
        _name, attributes = entry["create"](logical_id, given, stack_name)
        return attributes["Arn"], attributes

    def update(arn, old_props, new_props, stack_name, logical_id=None):
        _name, attributes = entry["update"](_name_in(arn), old_props, new_props, stack_name, logical_id)
        return attributes["Arn"], attributes

    def delete(arn, props):
        return entry["delete"](_name_in(arn), props)

    return {**entry, "create": create, "update": update, "delete": delete}


def _generated(asked: dict) -> str:
    flags = {name: boolean(asked[name]) for name in _FLAGS if name in asked}
    texts = {name: asked[name] for name in ("ExcludeCharacters",) if name in asked}
    length = int(asked.get("PasswordLength", 32))
    value = client("secretsmanager").get_random_password(PasswordLength=length, **flags, **texts)["RandomPassword"]
    if "SecretStringTemplate" not in asked:
        return value
    return json.dumps({**json.loads(asked["SecretStringTemplate"]), asked["GenerateStringKey"]: value})


_FLAGS = (
    "ExcludeLowercase", "ExcludeNumbers", "ExcludePunctuation", "ExcludeUppercase", "IncludeSpace",
    "RequireEachIncludedType",
)


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
CALLING_BACK = {"AWS::ApiGateway::RequestValidator", "AWS::SecretsManager::Secret"}
