import {
  GatewayResponseType,
  GetAccountCommand,
  GetAuthorizerCommand,
  GetDeploymentCommand,
  GetGatewayResponseCommand,
  GetMethodCommand,
  GetModelCommand,
  GetRequestValidatorCommand,
  GetResourceCommand,
  GetRestApiCommand,
  GetStageCommand,
  type MethodSetting,
} from '@aws-sdk/client-api-gateway';

import { document, type Properties, type Reader } from './reader';

/** The service's names begin small, CloudFormation's with a capital. */
function capital(answer: object, also: Properties = {}): Properties {
  const entries = Object.entries(answer).map(([name, value]) => [
    name.charAt(0).toUpperCase() + name.slice(1),
    value,
  ]);
  return { ...Object.fromEntries(entries), ...also };
}

const api = (wanted: Properties): { restApiId: string; RestApiId: string } => {
  const id = String(wanted['RestApiId']);
  return { restApiId: id, RestApiId: id };
};

export const restApi: Reader = async ({ apiGateway }, restApiId) => {
  const answer = await apiGateway.send(new GetRestApiCommand({ restApiId }));
  return capital(answer, { EndpointConfiguration: capital(answer.endpointConfiguration ?? {}) });
};

export const resource: Reader = async ({ apiGateway }, resourceId, wanted) => {
  const { restApiId, RestApiId } = api(wanted);
  return capital(await apiGateway.send(new GetResourceCommand({ restApiId, resourceId })), { RestApiId });
};

export const method: Reader = async ({ apiGateway }, _id, wanted) => {
  const { restApiId, RestApiId } = api(wanted);
  const resourceId = String(wanted['ResourceId']);
  const httpMethod = String(wanted['HttpMethod']);
  const answer = await apiGateway.send(new GetMethodCommand({ restApiId, resourceId, httpMethod }));
  const { httpMethod: IntegrationHttpMethod, ...integration } = answer.methodIntegration ?? {};
  return capital(answer, {
    RestApiId,
    ResourceId: resourceId,
    Integration: capital(integration, { IntegrationHttpMethod }),
  });
};

export const model: Reader = async ({ apiGateway }, modelName, wanted) => {
  const { restApiId, RestApiId } = api(wanted);
  const answer = await apiGateway.send(new GetModelCommand({ restApiId, modelName }));
  return capital(answer, { RestApiId, Schema: document(answer.schema) });
};

export const requestValidator: Reader = async ({ apiGateway }, requestValidatorId, wanted) => {
  const { restApiId, RestApiId } = api(wanted);
  return capital(await apiGateway.send(new GetRequestValidatorCommand({ restApiId, requestValidatorId })), {
    RestApiId,
  });
};

export const authorizer: Reader = async ({ apiGateway }, authorizerId, wanted) => {
  const { restApiId, RestApiId } = api(wanted);
  const answer = await apiGateway.send(new GetAuthorizerCommand({ restApiId, authorizerId }));
  return capital(answer, { RestApiId, ProviderARNs: answer.providerARNs });
};

export const deployment: Reader = async ({ apiGateway }, deploymentId, wanted) => {
  const { restApiId, RestApiId } = api(wanted);
  return capital(await apiGateway.send(new GetDeploymentCommand({ restApiId, deploymentId })), { RestApiId });
};

export const stage: Reader = async ({ apiGateway }, stageName, wanted) => {
  const { restApiId, RestApiId } = api(wanted);
  const answer = await apiGateway.send(new GetStageCommand({ restApiId, stageName }));
  return capital(answer, {
    RestApiId,
    AccessLogSetting: capital(answer.accessLogSettings ?? {}),
    MethodSettings: Object.entries(answer.methodSettings ?? {}).map(methodSetting),
  });
};

/** The service keeps a setting under `path/METHOD`, with `*` for every path. */
function methodSetting([key, setting]: [string, MethodSetting]): Properties {
  const at = key.lastIndexOf('/');
  const path = key.slice(0, at);
  return capital(setting, { HttpMethod: key.slice(at + 1), ResourcePath: path === '*' ? '/*' : path });
}

export const gatewayResponse: Reader = async ({ apiGateway }, _id, wanted) => {
  const { restApiId, RestApiId } = api(wanted);
  const responseType = Object.values(GatewayResponseType).find((one) => one === wanted['ResponseType']);
  const command = new GetGatewayResponseCommand({ restApiId, responseType });
  return capital(await apiGateway.send(command), { RestApiId });
};

export const account: Reader = async ({ apiGateway }) => {
  const answer = await apiGateway.send(new GetAccountCommand({}));
  return { CloudWatchRoleArn: answer.cloudwatchRoleArn };
};
