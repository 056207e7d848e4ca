"""Settings of a pool or client that the emulator has no place for. Kept and given back; nothing acts upon them."""

import json
import uuid

from ministack.core.responses import error_response_json, json_response
from ministack.services import cognito

from . import actions

_risk: dict = {}
_logs: dict = {}
_branding: dict = {}
_POOL = ("KeyConfiguration", "IssuerConfiguration")
_CLIENT = ("RefreshTokenRotation",)
_RISK = ("CompromisedCredentialsRiskConfiguration", "AccountTakeoverRiskConfiguration", "RiskExceptionConfiguration")
_BRANDING = ("UseCognitoProvidedValues", "Settings", "Assets")


def install() -> None:
    for action, handler in _ACTIONS.items():
        actions.add(action, _of_pool(handler))
    for name in ("_create_user_pool", "_update_user_pool"):
        setattr(cognito, name, _keeping(getattr(cognito, name), _pool_record, _POOL))
    for name in ("_create_user_pool_client", "_update_user_pool_client"):
        setattr(cognito, name, _keeping(getattr(cognito, name), _client_record, _CLIENT))


def _of_pool(handler):
    def of_pool(data):
        _pool, missing = cognito._resolve_pool(data.get("UserPoolId"))
        return missing or handler(data)

    return of_pool


def _keeping(native, record_of, names):
    """Fields that the service ignores stay on its record, where its Describe call finds them."""

    def keeping(data):
        answer = native(data)
        kept = {name: data[name] for name in names if name in data}
        if answer[0] == 200 and kept:
            record_of(data, json.loads(answer[2])).update(kept)
        return answer

    return keeping


def _pool_record(data, said):
    return cognito._user_pools[data.get("UserPoolId") or said["UserPool"]["Id"]]


def _client_record(data, said):
    return cognito._user_pools[data["UserPoolId"]]["_clients"][said["UserPoolClient"]["ClientId"]]


def _set_risk(data):
    target = (data["UserPoolId"], data.get("ClientId"))
    _risk[target] = {
        "UserPoolId": data["UserPoolId"],
        **({"ClientId": data["ClientId"]} if data.get("ClientId") else {}),
        **{name: data[name] for name in _RISK if name in data},
    }
    return json_response({"RiskConfiguration": _risk[target]})


def _describe_risk(data):
    found = _risk.get((data["UserPoolId"], data.get("ClientId"))) or _risk.get((data["UserPoolId"], None))
    return json_response({"RiskConfiguration": found or {"UserPoolId": data["UserPoolId"]}})


def _set_logs(data):
    _logs[data["UserPoolId"]] = data.get("LogConfigurations", [])
    return _get_logs(data)


def _get_logs(data):
    pool = data["UserPoolId"]
    kept = {"UserPoolId": pool, "LogConfigurations": _logs.get(pool, [])}
    return json_response({"LogDeliveryConfiguration": kept})


def _create_branding(data):
    made = str(uuid.uuid4())
    kept = {name: data[name] for name in _BRANDING if name in data}
    _branding[made] = {"ManagedLoginBrandingId": made, "UserPoolId": data["UserPoolId"], **kept, "_client": data["ClientId"]}
    return _described(made)


def _with_branding(act):
    def handler(data):
        kept = _branding.get(data.get("ManagedLoginBrandingId"))
        if not kept or kept["UserPoolId"] != data["UserPoolId"]:
            return error_response_json("ResourceNotFoundException", "No such managed login branding.", 400)
        return act(kept, data)

    return handler


def _update_branding(kept, data):
    kept.update({name: data[name] for name in _BRANDING if name in data})
    return _described(kept["ManagedLoginBrandingId"])


def _delete_branding(kept, _data):
    del _branding[kept["ManagedLoginBrandingId"]]
    return json_response({})


def _branding_by_client(data):
    for made, kept in _branding.items():
        if kept["UserPoolId"] == data["UserPoolId"] and kept["_client"] == data.get("ClientId"):
            return _described(made)
    return error_response_json("ResourceNotFoundException", "No such managed login branding.", 400)


def _described(made):
    return json_response({"ManagedLoginBranding": {k: v for k, v in _branding[made].items() if k != "_client"}})


_ACTIONS = {
    "SetRiskConfiguration": _set_risk,
    "DescribeRiskConfiguration": _describe_risk,
    "SetLogDeliveryConfiguration": _set_logs,
    "GetLogDeliveryConfiguration": _get_logs,
    "CreateManagedLoginBranding": _create_branding,
    "DescribeManagedLoginBranding": _with_branding(lambda kept, _data: _described(kept["ManagedLoginBrandingId"])),
    "DescribeManagedLoginBrandingByClient": _branding_by_client,
    "UpdateManagedLoginBranding": _with_branding(_update_branding),
    "DeleteManagedLoginBranding": _with_branding(_delete_branding),
}
