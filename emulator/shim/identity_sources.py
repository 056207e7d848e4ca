"""API Gateway: identity sources of an authorizer that are part of the request, `context.httpMethod` and `context.resourcePath`.

The emulator takes them for absent and refuses every request; on AWS they are always there, and part of the key under which an
answer is kept.
"""

import contextvars

from ministack.services import apigateway_v1 as api

_request = contextvars.ContextVar("request that is being authorized", default={})


def install() -> None:
    authorize = api._authorize_request_v1
    resolve = api._request_identity_sources

    async def authorizing(api_id, stage_name, method_obj, method, request_path, resource, *rest):
        token = _request.set({"context.httpMethod": method, "context.resourcePath": resource["path"]})
        try:
            return await authorize(api_id, stage_name, method_obj, method, request_path, resource, *rest)
        finally:
            _request.reset(token)

    def sources(identity_source, headers, query_params, stage):
        names = [name.strip() for name in (identity_source or "").split(",")]
        known = _request.get()
        others = ",".join(name for name in names if name not in known)
        present, values = resolve(others, headers, query_params, stage)
        return present, [*values, *(known[name] for name in names if name in known)]

    api._authorize_request_v1 = authorizing
    api._request_identity_sources = sources
