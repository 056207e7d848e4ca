"""Cognito types whose settings the launcher keeps (shim/cognito/settings.py) and gives back through the API."""

from ..api import client


def _idp():
    return client("cognito-idp")


def risk() -> dict:
    """UserPoolRiskConfigurationAttachment: recorded, never acted upon."""
    names = ("CompromisedCredentialsRiskConfiguration", "AccountTakeoverRiskConfiguration", "RiskExceptionConfiguration")

    def put(props):
        target = {"UserPoolId": props["UserPoolId"]}
        if props.get("ClientId") not in (None, "ALL"):
            target["ClientId"] = props["ClientId"]
        _idp().set_risk_configuration(**target, **{name: props[name] for name in names if name in props})
        return f"UserPoolRiskConfigurationAttachment-{props['UserPoolId']}-{props.get('ClientId', 'ALL')}", {}

    return {
        "create": lambda _logical_id, props, _stack: put(props),
        "update": lambda _id, _old, props, _stack: put(props),
        "delete": lambda _id, _props: None,
    }


def log_delivery() -> dict:
    """LogDeliveryConfiguration: recorded, nothing is delivered."""

    def put(props):
        _idp().set_log_delivery_configuration(
            UserPoolId=props["UserPoolId"], LogConfigurations=props.get("LogConfigurations", [])
        )
        name = f"LogDeliveryConfiguration-{props['UserPoolId']}"
        return name, {"Id": name}

    return {
        "create": lambda _logical_id, props, _stack: put(props),
        "update": lambda _id, _old, props, _stack: put(props),
        "delete": lambda _id, _props: None,
    }


def branding() -> dict:
    """ManagedLoginBranding: recorded, the emulator draws its own page."""
    names = ("UseCognitoProvidedValues", "Settings", "Assets")

    def create(_logical_id, props, _stack):
        made = _idp().create_managed_login_branding(
            UserPoolId=props["UserPoolId"],
            ClientId=props["ClientId"],
            **{name: props[name] for name in names if name in props},
        )["ManagedLoginBranding"]["ManagedLoginBrandingId"]
        return f"{props['UserPoolId']}|{made}", {"ManagedLoginBrandingId": made}

    def update(physical_id, _old, props, _stack):
        made = physical_id.split("|")[1]
        _idp().update_managed_login_branding(
            UserPoolId=props["UserPoolId"],
            ManagedLoginBrandingId=made,
            **{name: props[name] for name in names if name in props},
        )
        return physical_id, {"ManagedLoginBrandingId": made}

    def delete(physical_id, _props):
        pool, made = physical_id.split("|")
        _idp().delete_managed_login_branding(UserPoolId=pool, ManagedLoginBrandingId=made)

    return {"create": create, "update": update, "delete": delete}
