"""CloudFormation types that the emulator does not know. One entry a type; one file a service.

An entry makes a handler: `create(logical_id, props, stack)`, `update`, `delete`.
"""

from . import cognito, delivery, secrets, waf

TABLE = {
    "AWS::Cognito::UserPoolRiskConfigurationAttachment": cognito.risk,
    "AWS::Cognito::LogDeliveryConfiguration": cognito.log_delivery,
    "AWS::Cognito::ManagedLoginBranding": cognito.branding,
    "AWS::Logs::DeliverySource": delivery.source,
    "AWS::Logs::DeliveryDestination": delivery.destination,
    "AWS::Logs::Delivery": delivery.delivery,
    "AWS::SecretsManager::ResourcePolicy": secrets.policy,
    "AWS::SecretsManager::RotationSchedule": secrets.rotation,
    "AWS::WAFv2::LoggingConfiguration": waf.logging,
    "AWS::WAFv2::WebACLAssociation": waf.association,
}
