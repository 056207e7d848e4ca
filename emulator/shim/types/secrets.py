"""Secrets Manager types that the emulator's API has and its CloudFormation does not."""

import json

from ..api import client
from ..values import boolean


def _secrets():
    return client("secretsmanager")


def policy() -> dict:
    def put(props):
        document = props["ResourcePolicy"]
        text = document if isinstance(document, str) else json.dumps(document)
        _secrets().put_resource_policy(SecretId=props["SecretId"], ResourcePolicy=text)
        return props["SecretId"], {"Id": props["SecretId"]}

    return {
        "create": lambda _logical_id, props, _stack: put(props),
        "update": lambda _id, _old, props, _stack: put(props),
        "delete": lambda secret, _props: _secrets().delete_resource_policy(SecretId=secret),
    }


def rotation() -> dict:
    """RotationSchedule: rotates at once where the template says so (shim/rotation.py), and never by the calendar."""

    def put(props):
        rules = {
            name: int(value) if name == "AutomaticallyAfterDays" else value
            for name, value in props.get("RotationRules", {}).items()
        }
        _secrets().rotate_secret(
            SecretId=props["SecretId"],
            RotationLambdaARN=props["RotationLambdaARN"],
            RotationRules=rules,
            RotateImmediately=boolean(props.get("RotateImmediatelyOnUpdate", True)),
        )
        return props["SecretId"], {"Id": props["SecretId"]}

    return {
        "create": lambda _logical_id, props, _stack: put(props),
        "update": lambda _id, _old, props, _stack: put(props),
        "delete": lambda _id, _props: None,
    }
