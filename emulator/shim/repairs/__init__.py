"""Properties that the emulator's CloudFormation drops although its API can keep them.

One entry a type: property -> function(physical id, value or None when it was removed, all properties). Entries apply in
order, after the emulator's own handler.
"""

from . import api_gateway, cognito, dynamodb, functions, iam, logs, s3, sns, waf, workflows

TABLE = {
    "AWS::S3::Bucket": s3.REPAIRS,
    "AWS::IAM::Role": iam.REPAIRS,
    "AWS::Logs::LogGroup": logs.REPAIRS,
    "AWS::SNS::Topic": sns.REPAIRS,
    "AWS::ApiGateway::RestApi": api_gateway.API_REPAIRS,
    "AWS::ApiGateway::Method": api_gateway.METHOD_REPAIRS,
    "AWS::ApiGateway::Stage": api_gateway.STAGE_REPAIRS,
    "AWS::DynamoDB::Table": dynamodb.REPAIRS,
    "AWS::Lambda::Function": functions.REPAIRS,
    "AWS::Cognito::UserPool": cognito.POOL_REPAIRS,
    "AWS::Cognito::UserPoolClient": cognito.CLIENT_REPAIRS,
    "AWS::StepFunctions::StateMachine": workflows.REPAIRS,
    "AWS::WAFv2::WebACL": waf.REPAIRS,
}
