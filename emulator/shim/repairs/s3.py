"""AWS::S3::Bucket: encryption, object lock, access logs, lifecycle, ownership."""

from ..api import client
from ..values import boolean, rename


def encryption(bucket, value, _props):
    if value is None:
        client("s3").delete_bucket_encryption(Bucket=bucket)
        return
    rules = [_encryption_rule(rule) for rule in value.get("ServerSideEncryptionConfiguration", [])]
    client("s3").put_bucket_encryption(Bucket=bucket, ServerSideEncryptionConfiguration={"Rules": rules})


def _encryption_rule(rule):
    answer = {}
    default = rule.get("ServerSideEncryptionByDefault")
    if default:
        answer["ApplyServerSideEncryptionByDefault"] = _with_key(default)
    if "BucketKeyEnabled" in rule:
        answer["BucketKeyEnabled"] = boolean(rule["BucketKeyEnabled"])
    if "BlockedEncryptionTypes" in rule:
        answer["BlockedEncryptionTypes"] = rule["BlockedEncryptionTypes"]
    return answer


def _with_key(default):
    # Without a key id AWS takes its own key of the account; the emulator would refuse every object.
    if default.get("SSEAlgorithm", "").startswith("aws:kms") and not default.get("KMSMasterKeyID"):
        return {**default, "KMSMasterKeyID": "alias/aws/s3"}
    return default


def object_lock(bucket, _value, props):
    """ObjectLockEnabled and ObjectLockConfiguration are one thing to the API; a lock is never taken off."""
    rule = (props.get("ObjectLockConfiguration") or {}).get("Rule")
    if not boolean(props.get("ObjectLockEnabled", False)) and not rule:
        return
    lock = {"ObjectLockEnabled": "Enabled"}
    if rule:
        retention = rule.get("DefaultRetention", {})
        units = {unit: int(retention[unit]) for unit in ("Days", "Years") if unit in retention}
        lock["Rule"] = {"DefaultRetention": {"Mode": retention.get("Mode"), **units}}
    # S3 switches versions on for a bucket that is created with a lock.
    client("s3").put_bucket_versioning(Bucket=bucket, VersioningConfiguration={"Status": "Enabled"})
    client("s3").put_object_lock_configuration(Bucket=bucket, ObjectLockConfiguration=lock)


def access_logs(bucket, value, _props):
    status = {}
    if value is not None:
        status["LoggingEnabled"] = {
            "TargetBucket": value.get("DestinationBucketName", bucket),
            "TargetPrefix": value.get("LogFilePrefix", ""),
        }
        if "TargetObjectKeyFormat" in value:
            status["LoggingEnabled"]["TargetObjectKeyFormat"] = value["TargetObjectKeyFormat"]
    client("s3").put_bucket_logging(Bucket=bucket, BucketLoggingStatus=status)


def ownership(bucket, value, _props):
    if value is None:
        client("s3").delete_bucket_ownership_controls(Bucket=bucket)
        return
    client("s3").put_bucket_ownership_controls(Bucket=bucket, OwnershipControls={"Rules": value.get("Rules", [])})


def lifecycle(bucket, value, _props):
    if value is None:
        client("s3").delete_bucket_lifecycle(Bucket=bucket)
        return
    rules = [_lifecycle_rule(rule) for rule in value.get("Rules", [])]
    client("s3").put_bucket_lifecycle_configuration(Bucket=bucket, LifecycleConfiguration={"Rules": rules})


_NONCURRENT = {"TransitionInDays": "NoncurrentDays"}
_CURRENT = {"TransitionInDays": "Days", "TransitionDate": "Date"}


def _lifecycle_rule(rule):
    answer = {"Status": rule["Status"], "Filter": _lifecycle_filter(rule)}
    if "Id" in rule:
        answer["ID"] = rule["Id"]
    expiration = rename(rule, {"ExpirationInDays": "Days", "ExpirationDate": "Date"})
    if "ExpiredObjectDeleteMarker" in rule:
        expiration["ExpiredObjectDeleteMarker"] = boolean(rule["ExpiredObjectDeleteMarker"])
    if expiration:
        answer["Expiration"] = expiration
    for name in ("NoncurrentVersionExpiration", "AbortIncompleteMultipartUpload"):
        if name in rule:
            answer[name] = {key: int(number) for key, number in rule[name].items()}
    if "Transitions" in rule:
        answer["Transitions"] = [{"StorageClass": t["StorageClass"], **rename(t, _CURRENT)} for t in rule["Transitions"]]
    if "NoncurrentVersionTransitions" in rule:
        answer["NoncurrentVersionTransitions"] = [
            {"StorageClass": t["StorageClass"], **rename(t, _NONCURRENT)} for t in rule["NoncurrentVersionTransitions"]
        ]
    return answer


def _lifecycle_filter(rule):
    parts = rename(rule, {"Prefix": "Prefix", "ObjectSizeGreaterThan": "ObjectSizeGreaterThan",
                          "ObjectSizeLessThan": "ObjectSizeLessThan"})
    tags = rule.get("TagFilters", [])
    if len(parts) + len(tags) > 1:
        return {"And": {**parts, **({"Tags": tags} if tags else {})}}
    return {"Tag": tags[0]} if tags else parts or {"Prefix": ""}


REPAIRS = {
    "BucketEncryption": encryption,
    "ObjectLockEnabled": object_lock,
    "ObjectLockConfiguration": object_lock,
    "LoggingConfiguration": access_logs,
    "OwnershipControls": ownership,
    "LifecycleConfiguration": lifecycle,
}
