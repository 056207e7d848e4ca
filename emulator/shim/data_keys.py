"""S3 and Secrets Manager ask KMS in the name of whoever calls them, which the emulator leaves out.

Who may not use the key of an object or a secret reads and writes nothing under it, and nobody does when it is disabled or being
deleted. What is stored is not encrypted all the same. Uploads in parts, copies and batches are not asked for.
"""

import json

from ministack.core import iam_evaluator as evaluator
from ministack.core.responses import error_response_json, get_account_id, get_region
from ministack.core.router import extract_access_key_id
from ministack.services import kms, s3
from ministack.services import secretsmanager as secrets

_KEY = "x-amz-server-side-encryption-aws-kms-key-id"
_STATES = {"Disabled": "DisabledException", "PendingDeletion": "KMSInvalidStateException"}


def install() -> None:
    get, put, manage = s3._get_object, s3._put_object, secrets.handle_request

    def getting(bucket, key, headers, query_params=None):
        answer = get(bucket, key, headers, query_params)
        return _asked_s3("kms:Decrypt", bucket, key, answer[1].get(_KEY), headers, query_params) or answer

    def putting(bucket, key, body, headers):
        stored, _error = s3._resolve_sse_write_headers(headers, bucket)
        refused = _asked_s3("kms:GenerateDataKey", bucket, key, (stored or {}).get(_KEY), headers, None)
        return refused or put(bucket, key, body, headers)

    async def managing(method, path, headers, body, query_params):
        data = json.loads(body or b"{}")
        refused = _asked_secrets(headers.get("x-amz-target", "").split(".")[-1], data, headers)
        return refused or await manage(method, path, headers, body, query_params)

    s3._get_object, s3._put_object, secrets.handle_request = getting, putting, managing


def _asked_s3(action, bucket, name, key_id, headers, query_params):
    # With a bucket key KMS hears of the bucket, and without one of the object.
    shared = "<BucketKeyEnabled>true" in str(s3._bucket_encryption.get(bucket) or "")
    arn = f"arn:aws:s3:::{bucket}" if shared else f"arn:aws:s3:::{bucket}/{name}"
    why = _refused(action, key_id, "s3", {"aws:s3:arn": arn}, headers, query_params)
    if why == "AccessDenied":
        return s3._error(why, f"not authorized to perform: {action}", 403)
    return why and s3._error(f"KMS.{why}", "The key of the object cannot be used.", 400)


def _asked_secrets(operation, data, headers):
    _, secret = secrets._resolve(data.get("SecretId") or data.get("Name"))
    writes = operation in ("CreateSecret", "PutSecretValue", "UpdateSecret") and "SecretString" in data
    # Of a secret that is being deleted no key is asked: it is refused as it stands.
    if (not writes and operation != "GetSecretValue") or (secret or {}).get("DeletedDate"):
        return None
    key_id = data.get("KmsKeyId") or (secret or {}).get("KmsKeyId")
    # What is being made has no ARN yet, and ends in six characters that are not known before.
    arn = secret["ARN"] if secret else f"arn:aws:secretsmanager:{get_region()}:{get_account_id()}:secret:{data.get('Name')}-000000"
    action = "kms:GenerateDataKey" if writes else "kms:Decrypt"
    why = _refused(action, key_id, "secretsmanager", {"SecretARN": arn}, headers, None)
    if why == "AccessDenied":
        return error_response_json("AccessDeniedException", "Access to KMS is not allowed", 400)
    failure = "EncryptionFailure" if writes else "DecryptionFailure"
    return why and error_response_json(failure, "Secrets Manager can't use the provided KMS key.", 400)


def _refused(action, key_id, service, context, headers, query_params):
    """Why the key is not to be used, by the name of an error; nothing if it is. A key of AWS's own refuses nobody."""
    key = kms._resolve_key(key_id) if key_id else None
    caller = extract_access_key_id(headers or {}, query_params or {})
    if not key or not caller:
        return None
    asked = {f"kms:EncryptionContext:{name}": value for name, value in context.items()}
    asked["kms:ViaService"] = f"{service}.{get_region()}.amazonaws.com"
    if evaluator.enforce(caller, action, "kms", get_region(), key["Arn"], asked):
        return "AccessDenied"
    return _STATES.get(key["KeyState"])
