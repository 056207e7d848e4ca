"""Condition keys of S3 that the emulator leaves out of a request, so that `NotEquals` would refuse everybody.

`s3:x-amz-server-side-encryption-aws-kms-key-id` comes from the request. `s3:TlsVersion` is imitated, as TLS itself is: 1.3
where a request counts as encrypted (shim/transport.py).
"""

from ministack.core import iam_actions
from ministack.services import s3

_KEY_ID = "x-amz-server-side-encryption-aws-kms-key-id"


def install() -> None:
    native = iam_actions.s3_service_context

    def context(iam_action, query_params, path="", headers=None):
        found = dict(native(iam_action, query_params, path, headers))
        asked = headers or {}
        if asked.get("x-forwarded-proto", "").lower() == "https":
            found["s3:tlsversion"] = "1.3"
        key = _key_id(query_params or {}, asked) if iam_action == "s3:PutObject" else None
        if key:
            found[f"s3:{_KEY_ID}"] = key
        return found

    iam_actions.s3_service_context = context


def _key_id(query_params: dict, headers: dict):
    # A part of an upload carries no headers: the request that began the upload decides.
    upload_id = query_params.get("uploadId")
    upload_id = upload_id[0] if isinstance(upload_id, list) else upload_id
    if not upload_id:
        return headers.get(_KEY_ID)
    upload = s3._multipart_uploads.get(upload_id) or {}
    return upload.get("preserved_headers", {}).get(_KEY_ID) if upload.get("requested_sse") else None
