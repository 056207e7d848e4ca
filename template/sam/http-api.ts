import { type Json, type JsonObject } from '../json-value';
import { authorizers, httpAuthorizer } from './api-authorizers';
import { httpDomain } from './api-domain';
import { type Operation, operationsOf, verb } from './api-methods';
import { authorization, httpNames } from './authorization';
import { type Made, mapped, type PropertyMap, same, type Sam } from './made';
import { isFunction, textOf } from './raw';
import { type Route } from './routes';

const apiMap: PropertyMap = {
  ...same('Name', 'Description', 'FailOnWarnings', 'DisableExecuteApiEndpoint', 'Tags'),
  BodyS3Location: 'DefinitionUri',
};

const stageMap: PropertyMap = {
  ...same('StageName', 'AccessLogSettings', 'DefaultRouteSettings', 'RouteSettings', 'Tags'),
  StageVariables: 'StageVariables',
};

/** `AWS::Serverless::HttpApi`: the API, its stage, its routes and authorizers, and its domain. */
export function expandHttpApi(sam: Sam, routes: readonly Route[]): Made[] {
  const { logicalId, properties } = sam;
  const api = mapped(properties, apiMap);
  const body = properties['DefinitionBody'];
  const stage = mapped(properties, stageMap);
  return [
    {
      logicalId,
      type: 'AWS::ApiGatewayV2::Api',
      properties: {
        ...api.properties,
        ProtocolType: 'HTTP',
        ...cors(properties['CorsConfiguration']),
        ...(isFunction(body) ? { Body: body } : {}),
      },
      origins: [
        ...api.origins,
        { made: '/Properties/CorsConfiguration', written: '/Properties/CorsConfiguration', exact: true },
        { made: '/Properties/Body', written: '/Properties/DefinitionBody', exact: true },
      ],
    },
    {
      logicalId: httpStageId(sam),
      type: 'AWS::ApiGatewayV2::Stage',
      properties: { StageName: '$default', ...stage.properties, ApiId: { Ref: logicalId }, AutoDeploy: true },
      origins: stage.origins,
    },
    ...authorizers(sam, httpAuthorizer),
    ...operationsOf(sam, httpNames).map((operation, index) => operationRoute(sam, operation, index)),
    ...httpDomain(sam, { Ref: httpStageId(sam) }),
    ...(body === undefined ? routes.map((route) => eventRoute(sam, route)) : []),
  ];
}

/** Logical id of the stage of an HTTP API, as SAM forms it. */
export function httpStageId({ logicalId, properties }: Sam): string {
  const name = properties['StageName'];
  return `${logicalId}${name === undefined || name === '$default' ? 'ApiGatewayDefault' : (textOf(name) ?? '')}Stage`;
}

/** `true` lets in every origin. */
function cors(settings: Json | undefined): JsonObject {
  if (settings === undefined || settings === false) return {};
  return { CorsConfiguration: settings === true ? { AllowOrigins: ['*'] } : settings };
}

function operationRoute(sam: Sam, operation: Operation, index: number): Made {
  const { logicalId, properties } = sam;
  return {
    logicalId: `${logicalId}Route${index}`,
    type: 'AWS::ApiGatewayV2::Route',
    properties: {
      ApiId: { Ref: logicalId },
      RouteKey: routeKey(operation.method, operation.path),
      ...(operation.own ?? authorization(logicalId, properties['Auth'], undefined, httpNames)),
    },
    at: operation.at,
  };
}

function eventRoute({ logicalId, properties }: Sam, route: Route): Made {
  const auth = authorization(logicalId, properties['Auth'], route.auth, httpNames);
  return {
    logicalId: `${route.logicalId}Route`,
    type: 'AWS::ApiGatewayV2::Route',
    properties: { ApiId: { Ref: logicalId }, RouteKey: routeKey(route.method, route.path), ...auth },
    origins: [
      {
        made: '/Properties/AuthorizationType',
        written: `${route.at}/Properties/Auth/Authorizer`,
        exact: false,
      },
    ],
    at: route.at,
    owner: route.owner,
  };
}

function routeKey(method: Json, path: Json): Json {
  if (path === '$default') return path;
  const isText = typeof method === 'string' && typeof path === 'string';
  return isText ? `${String(verb(method))} ${path}` : { 'Fn::Join': [' ', [verb(method), path]] };
}
