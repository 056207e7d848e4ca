"""AWS::DynamoDB::Table: encryption, backups, expiry, policy."""

import json

from ..api import client
from ..values import boolean


def encryption(table, value, _props):
    setting = value or {}
    specification = {"Enabled": boolean(setting.get("SSEEnabled", False))}
    if "SSEType" in setting:
        specification["SSEType"] = setting["SSEType"]
    if "KMSMasterKeyId" in setting:
        specification["KMSMasterKeyId"] = setting["KMSMasterKeyId"]
    client("dynamodb").update_table(TableName=table, SSESpecification=specification)


def backups(table, value, _props):
    setting = value or {}
    specification = {"PointInTimeRecoveryEnabled": boolean(setting.get("PointInTimeRecoveryEnabled", False))}
    if "RecoveryPeriodInDays" in setting:
        specification["RecoveryPeriodInDays"] = int(setting["RecoveryPeriodInDays"])
    client("dynamodb").update_continuous_backups(TableName=table, PointInTimeRecoverySpecification=specification)


def expiry(table, value, _props):
    if value is None:
        return
    client("dynamodb").update_time_to_live(
        TableName=table,
        TimeToLiveSpecification={"Enabled": boolean(value["Enabled"]), "AttributeName": value["AttributeName"]},
    )


def policy(table, value, _props):
    arn = client("dynamodb").describe_table(TableName=table)["Table"]["TableArn"]
    if value is None:
        client("dynamodb").delete_resource_policy(ResourceArn=arn)
    else:
        client("dynamodb").put_resource_policy(ResourceArn=arn, Policy=json.dumps(value["PolicyDocument"]))


REPAIRS = {
    "SSESpecification": encryption,
    "PointInTimeRecoverySpecification": backups,
    "TimeToLiveSpecification": expiry,
    "ResourcePolicy": policy,
}
