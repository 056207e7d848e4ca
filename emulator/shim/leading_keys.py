"""DynamoDB: `dynamodb:LeadingKeys`, the partition keys that a request names, which the emulator leaves out.

A request that names none, such as a scan, has no such key, as on AWS.
"""

import json
import re

from ministack.core import iam_actions
from ministack.services import dynamodb

_EQUALS = re.compile(r"([#\w.-]+)\s*=\s*(:[\w-]+)")


def install() -> None:
    native = iam_actions.dynamodb_service_context

    def context(body):
        found = native(body)
        keys = _leading_keys(body)
        return {**found, "dynamodb:LeadingKeys": keys} if keys else found

    iam_actions.dynamodb_service_context = context


def _leading_keys(body) -> list:
    try:
        data = json.loads(body or b"{}")
    except ValueError:
        return []
    keys = []
    for request in _requests(data if isinstance(data, dict) else {}):
        name = _partition_key(request.get("TableName"), request.get("IndexName"))
        for item in (request.get("Key"), request.get("Item"), _queried(request)):
            if name and isinstance(item, dict) and name in item:
                keys.extend(str(value) for value in item[name].values())
    return keys


def _requests(data: dict):
    """Every single request in a request, with the table that it names."""
    yield data
    for table, asked in (data.get("RequestItems") or {}).items():
        for key in asked.get("Keys", []) if isinstance(asked, dict) else []:
            yield {"TableName": table, "Key": key}
        for write in asked if isinstance(asked, list) else []:
            yield from ({"TableName": table, **detail} for detail in write.values())
    for item in data.get("TransactItems") or []:
        yield from item.values()


def _partition_key(table, index):
    record = dynamodb._tables.get(str(table).rsplit("/", 1)[-1]) if table else None
    if not record:
        return None
    indexes = [*(record.get("GlobalSecondaryIndexes") or []), *(record.get("LocalSecondaryIndexes") or [])]
    schema = next((one["KeySchema"] for one in indexes if one["IndexName"] == index), record["KeySchema"])
    return next((key["AttributeName"] for key in schema if key["KeyType"] == "HASH"), None)


def _queried(request: dict) -> dict:
    """What a query says that keys are equal to."""
    names = request.get("ExpressionAttributeNames") or {}
    values = request.get("ExpressionAttributeValues") or {}
    said = _EQUALS.findall(request.get("KeyConditionExpression") or "")
    return {names.get(name, name): values[value] for name, value in said if value in values}
