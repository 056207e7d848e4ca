import { type Json, type JsonObject } from '../json-value';
import { authorizers, restAuthorizer } from './api-authorizers';
import { restDomain } from './api-domain';
import { documentPolicy, methodOf, operationsOf, verb } from './api-methods';
import { usagePlan } from './api-usage';
import { authorization, restNames } from './authorization';
import { type Made, mapped, type PropertyMap, same, type Sam } from './made';
import { at, isFunction, tagsOf, textOf } from './raw';
import { resourcePolicy } from './resource-policy';
import { type Route } from './routes';

const apiMap: PropertyMap = {
  ...same('Name', 'Description', 'BinaryMediaTypes', 'MinimumCompressionSize', 'ApiKeySourceType'),
  ...same('DisableExecuteApiEndpoint', 'FailOnWarnings', 'Mode', 'SecurityPolicy', 'EndpointAccessMode'),
  BodyS3Location: 'DefinitionUri',
};

const stageMap: PropertyMap = {
  ...same('StageName', 'CacheClusterEnabled', 'CacheClusterSize', 'MethodSettings', 'AccessLogSetting'),
  ...same('CanarySetting', 'TracingEnabled', 'Variables'),
};

/** `AWS::Serverless::Api`: the API, its deployment and stage, its methods and authorizers, domain and usage plan. */
export function expandApi(sam: Sam, routes: readonly Route[]): Made[] {
  const operations = operationsOf(sam, restNames);
  const stage = { Ref: stageId(sam) };
  return [
    restApi(sam),
    ...stages(sam),
    ...authorizers(sam, restAuthorizer),
    ...operations.map((operation, index) => methodOf(sam, operation, index)),
    ...restDomain(sam, stage),
    ...usagePlan(sam, stage),
    ...(sam.properties['DefinitionBody'] === undefined ? routes.map((route) => routeMethod(sam, route)) : []),
  ];
}

function restApi({ logicalId, properties }: Sam): Made {
  const { properties: plain, origins } = mapped(properties, apiMap);
  const policy = resourcePolicy(at(properties, 'Auth.ResourcePolicy')) ?? documentPolicy(properties);
  const body = properties['DefinitionBody'];
  return {
    logicalId,
    type: 'AWS::ApiGateway::RestApi',
    properties: {
      ...plain,
      ...endpoint(properties['EndpointConfiguration']),
      ...(policy === undefined ? {} : { Policy: policy }),
      // A document in the template is read: its methods and policy stand beside the API.
      ...(isFunction(body) ? { Body: body } : {}),
    },
    origins: [
      ...origins,
      { made: '/Properties/Policy', written: policyPlace(properties), exact: false },
      {
        made: '/Properties/EndpointConfiguration',
        written: '/Properties/EndpointConfiguration',
        exact: true,
      },
      { made: '/Properties/Body', written: '/Properties/DefinitionBody', exact: true },
    ],
  };
}

function policyPlace(properties: JsonObject): string {
  const isOwn =
    at(properties, 'Auth.ResourcePolicy') !== undefined || properties['DefinitionBody'] === undefined;
  return isOwn ? '/Properties/Auth/ResourcePolicy' : '/Properties/DefinitionBody/x-amazon-apigateway-policy';
}

/** The kind of endpoint, by its name alone or in a mapping. */
export function endpoint(config: Json | undefined): JsonObject {
  if (config === undefined || config === null) return {};
  if (typeof config === 'string') return { EndpointConfiguration: { Types: [config] } };
  const type = at(config, 'Type');
  const types: Json = type === undefined ? (at(config, 'Types') ?? ['EDGE']) : [type];
  const endpoints = at(config, 'VPCEndpointIds');
  const plain: JsonObject = {
    Types: types,
    ...(endpoints === undefined ? {} : { VpcEndpointIds: endpoints }),
  };
  return { EndpointConfiguration: isFunction(config) && type === undefined ? config : plain };
}

/** Logical id of the stage of an API, as SAM forms it. */
export function stageId({ logicalId, properties }: Sam): string {
  return `${logicalId}${textOf(properties['StageName']) ?? ''}Stage`;
}

function stages(sam: Sam): Made[] {
  const { logicalId, properties } = sam;
  const deployment = `${logicalId}Deployment`;
  const { properties: plain, origins } = mapped(properties, stageMap);
  const api = { RestApiId: { Ref: logicalId } };
  return [
    { logicalId: deployment, type: 'AWS::ApiGateway::Deployment', properties: api },
    {
      logicalId: stageId(sam),
      type: 'AWS::ApiGateway::Stage',
      properties: { ...plain, ...api, ...tagsOf(properties), DeploymentId: { Ref: deployment } },
      origins: [...origins, { made: '/Properties/Tags', written: '/Properties/Tags', exact: false }],
    },
  ];
}

/** The method that an event of a function asks for. */
function routeMethod({ logicalId, properties }: Sam, route: Route): Made {
  return {
    logicalId: `${route.logicalId}Method`,
    type: 'AWS::ApiGateway::Method',
    properties: {
      RestApiId: { Ref: logicalId },
      ResourceId: route.path,
      HttpMethod: verb(route.method),
      ...authorization(logicalId, properties['Auth'], route.auth, restNames),
    },
    origins: [
      {
        made: '/Properties/AuthorizationType',
        written: `${route.at}/Properties/Auth/Authorizer`,
        exact: false,
      },
      {
        made: '/Properties/ApiKeyRequired',
        written: `${route.at}/Properties/Auth/ApiKeyRequired`,
        exact: true,
      },
    ],
    at: route.at,
    owner: route.owner,
  };
}
