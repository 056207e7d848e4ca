"""Clients for the emulator's own public API, so that repairs depend on AWS's interface and on as few private names as
possible. Only for code on a worker thread: a call from the event loop would wait for itself."""

import functools
import os

import boto3
from botocore.config import Config
from ministack.core.responses import get_account_id, get_region


def client(service: str):
    """A client that acts as root of the account and in the region of the request that is being served."""
    return _client(service, get_account_id(), get_region())


@functools.lru_cache(maxsize=32)
def _client(service: str, account: str, region: str):
    return boto3.client(
        service,
        region_name=region,
        endpoint_url=f"http://127.0.0.1:{os.environ['GATEWAY_PORT']}",
        aws_access_key_id=account,  # a 12-digit key is root of that account, with any secret
        aws_secret_access_key="local",
        config=Config(retries={"max_attempts": 1}, read_timeout=20, s3={"addressing_style": "path"}),
    )
