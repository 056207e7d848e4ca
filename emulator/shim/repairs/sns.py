"""AWS::SNS::Topic: the key."""

from ..api import client


def key(topic, value, _props):
    client("sns").set_topic_attributes(TopicArn=topic, AttributeName="KmsMasterKeyId", AttributeValue=value or "")


REPAIRS = {"KmsMasterKeyId": key}
