"""AWS::Logs::LogGroup: deletion protection and the data protection policy."""

import json

from ..api import client
from ..values import boolean


def protection(group, value, _props):
    client("logs").put_log_group_deletion_protection(
        logGroupIdentifier=group, deletionProtectionEnabled=boolean(value or False)
    )


def data_protection(group, value, _props):
    if value is None:
        client("logs").delete_data_protection_policy(logGroupIdentifier=group)
        return
    text = value if isinstance(value, str) else json.dumps(value)
    client("logs").put_data_protection_policy(logGroupIdentifier=group, policyDocument=text)


REPAIRS = {"DeletionProtectionEnabled": protection, "DataProtectionPolicy": data_protection}
