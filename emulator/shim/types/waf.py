"""WAFv2: associations. They are accepted and forgotten: the web ACL stands in another account's stack, or nowhere here."""


def association() -> dict:
    def create(_logical_id, props, _stack):
        return f"{props['WebACLArn']}|{props['ResourceArn']}", {}

    return {
        "create": create,
        "update": lambda _id, _old, props, stack: create("", props, stack),
        "delete": lambda _id, _props: None,
    }
