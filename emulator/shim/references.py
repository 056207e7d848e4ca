"""What `Ref` gives where the emulator gives something else than AWS. One entry a type: a function over its handler."""


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


TABLE = {"AWS::SecretsManager::Secret": _secret}
