"""Decides requests as the emulator does behind our launcher: JSON in, one outcome each out."""

import json
import sys

from ministack.core import iam_evaluator as evaluator
from ministack.services import iam
from shim import policy

policy.install()


def outcome(case):
    account, role = case["account"], case["role"]
    iam._roles.set_scoped(account, None, role, {"Arn": f"arn:aws:iam::{account}:role/{role}"})
    context = {name.lower(): value for name, value in case["context"].items()}
    asked = evaluator.EvalContext(
        principal_arn=f"arn:aws:sts::{account}:assumed-role/{role}/one",
        principal_type="AssumedRole",
        principal_account=account,
        action=case["action"],
        resource_arn=case["resource"],
        region="eu-central-1",
        service_context=context,
    )
    answer = evaluator.evaluate(asked, [evaluator.parse_policy_document({"Statement": case["identity"]})])
    if case["resourcePolicy"] is not None:
        is_key = case["action"].startswith("kms:")
        answer = evaluator.combine_resource_policy(answer, asked, case["resourcePolicy"], account, required=is_key)
    return "allowed" if answer.decision == "Allow" else "denied"


print(json.dumps([outcome(case) for case in json.load(sys.stdin)]))
