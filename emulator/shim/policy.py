"""What the emulator's evaluation of policies leaves out, as AWS documents it.

Variables in resources and conditions (`${aws:PrincipalTag/tenant}`) stand for the request's values, and match nothing where there
is none. `aws:PrincipalArn` of a session is the ARN of its role. `sts:TransitiveTagKeys` comes from the request.
"""

import contextvars
import dataclasses
import json
import re
from urllib.parse import parse_qs

from ministack.core import iam_evaluator as evaluator
from ministack.services import iam, sts

_VARIABLE = re.compile(r"\$\{([^},]+)(?:, '([^'}]*)')?\}")
# In no value of any request.
_NOTHING = "\0"
_transitive = contextvars.ContextVar("transitive tag keys of the request", default=None)


def install() -> None:
    resolve = evaluator._resolve_condition_key
    first_match = evaluator._first_match
    assume = sts.handle_request

    def resolved(key, ctx):
        name = key.lower()
        if name == "aws:principalarn" and ctx.principal_type == "AssumedRole":
            return _role_of(ctx) or resolve(key, ctx)
        return _transitive.get() if name == "sts:transitivetagkeys" else resolve(key, ctx)

    def matching(ctx, statements, effect):
        # The statement itself is given back, by whose name a refusal is told.
        for statement in statements:
            if first_match(ctx, [_meant(statement, ctx, resolved)], effect):
                return statement
        return None

    async def assuming(method, path, headers, body, query_params):
        token = _transitive.set(_transitive_keys(body))
        try:
            return await assume(method, path, headers, body, query_params)
        finally:
            _transitive.reset(token)

    evaluator._resolve_condition_key = resolved
    evaluator._first_match = matching
    sts.handle_request = assuming


def _role_of(ctx):
    name = evaluator._role_name_from_assumed_arn(ctx.principal_arn)
    role = iam._roles.get_scoped(ctx.principal_account, None, name)
    return role and role["Arn"]


def _transitive_keys(body):
    form = parse_qs((body or b"").decode("utf-8", errors="replace"))
    keys = [values[0] for name, values in form.items() if name.startswith("TransitiveTagKeys.member.")]
    return keys or None


def _meant(statement, ctx, resolve):
    """The statement with its variables replaced."""
    if "${" not in json.dumps([statement.resources, statement.not_resources, statement.conditions]):
        return statement

    def replaced(value):
        if isinstance(value, list):
            return [replaced(one) for one in value]
        return _VARIABLE.sub(lambda found: _value(found, ctx, resolve), value) if isinstance(value, str) else value

    return dataclasses.replace(
        statement,
        resources=replaced(statement.resources),
        not_resources=replaced(statement.not_resources),
        conditions={
            operator: {key: replaced(values) for key, values in block.items()}
            for operator, block in statement.conditions.items()
        },
    )


def _value(found, ctx, resolve):
    if found[1] in ("*", "?", "$"):
        return found[1]
    value = resolve(found[1], ctx)
    if isinstance(value, str):
        return value
    return _NOTHING if found[2] is None else found[2]
