"""WAFv2 types: recorded, never acted upon. No request to the emulator passes a web ACL."""

from ..api import client


def association() -> dict:
    def create(_logical_id, props, _stack):
        client("wafv2").associate_web_acl(WebACLArn=props["WebACLArn"], ResourceArn=props["ResourceArn"])
        return f"{props['WebACLArn']}|{props['ResourceArn']}", {}

    def delete(_id, props):
        client("wafv2").disassociate_web_acl(ResourceArn=props["ResourceArn"])

    def update(physical_id, old, props, stack):
        if old["ResourceArn"] != props["ResourceArn"]:
            delete(physical_id, old)
        return create("", props, stack)

    return {"create": create, "update": update, "delete": delete}


def logging() -> dict:
    names = ("ResourceArn", "LogDestinationConfigs", "RedactedFields", "LoggingFilter")

    def put(props):
        client("wafv2").put_logging_configuration(
            LoggingConfiguration={name: props[name] for name in names if name in props}
        )
        return props["ResourceArn"], {"ManagedByFirewallManager": False}

    return {
        "create": lambda _logical_id, props, _stack: put(props),
        "update": lambda _id, _old, props, _stack: put(props),
        "delete": lambda arn, _props: client("wafv2").delete_logging_configuration(ResourceArn=arn),
    }
