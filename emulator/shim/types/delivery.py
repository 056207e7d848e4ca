"""Deliveries of logs (vended logs): recorded, nothing is delivered. The emulator's API keeps them, its CloudFormation does not."""

from ..api import client


def _logs():
    return client("logs")


def _tags(props: dict) -> dict:
    tags = {tag["Key"]: tag["Value"] for tag in props.get("Tags", [])}
    return {"tags": tags} if tags else {}


def source() -> dict:
    def put(props):
        made = _logs().put_delivery_source(
            name=props["Name"], resourceArn=props["ResourceArn"], logType=props["LogType"], **_tags(props)
        )["deliverySource"]
        return props["Name"], {"Arn": made["arn"], "Service": made["service"], "ResourceArns": made["resourceArns"]}

    return {
        "create": lambda _logical_id, props, _stack: put(props),
        "update": lambda _id, _old, props, _stack: put(props),
        "delete": lambda name, _props: _logs().delete_delivery_source(name=name),
    }


def destination() -> dict:
    def put(props):
        made = _logs().put_delivery_destination(
            name=props["Name"],
            deliveryDestinationConfiguration={"destinationResourceArn": props["DestinationResourceArn"]},
            **({"outputFormat": props["OutputFormat"]} if "OutputFormat" in props else {}),
            **_tags(props),
        )["deliveryDestination"]
        return props["Name"], {"Arn": made["arn"]}

    return {
        "create": lambda _logical_id, props, _stack: put(props),
        "update": lambda _id, _old, props, _stack: put(props),
        "delete": lambda name, _props: _logs().delete_delivery_destination(name=name),
    }


def delivery() -> dict:
    def settings(props):
        found = {}
        if "RecordFields" in props:
            found["recordFields"] = props["RecordFields"]
        if "S3SuffixPath" in props:
            found["s3DeliveryConfiguration"] = {"suffixPath": props["S3SuffixPath"]}
        return found

    def create(_logical_id, props, _stack):
        made = _logs().create_delivery(
            deliverySourceName=props["DeliverySourceName"],
            deliveryDestinationArn=props["DeliveryDestinationArn"],
            **settings(props),
            **_tags(props),
        )["delivery"]
        return made["id"], {"Arn": made["arn"], "DeliveryId": made["id"]}

    def update(physical_id, _old, props, _stack):
        _logs().update_delivery_configuration(id=physical_id, **settings(props))
        return physical_id, {"DeliveryId": physical_id}

    return {
        "create": create,
        "update": update,
        "delete": lambda physical_id, _props: _logs().delete_delivery(id=physical_id),
    }
