import { type Json, pointerSegment } from '../json-value';
import { authorizerId } from './authorization';
import { type Made, type Sam, sub } from './made';
import { permission } from './permission';
import { at, defined, itemsOf, mappingOf, textOf } from './raw';

/** Makes an authorizer of an API, of one name. */
export type MakeAuthorizer = (api: Sam, name: string, settings: Json, path: string) => Made;

/** The authorizers of an API, and the permissions with which it calls their functions. */
export function authorizers(api: Sam, make: MakeAuthorizer): Made[] {
  const named = Object.entries(mappingOf(at(api.properties['Auth'], 'Authorizers')));
  return named.flatMap(([name, settings]) => {
    const path = `/Properties/Auth/Authorizers${pointerSegment(name)}`;
    const functionArn = at(settings, 'FunctionArn');
    const called = functionArn === undefined ? [] : [caller(api, name, functionArn, path)];
    return [make(api, name, settings, path), ...called];
  });
}

function caller(api: Sam, name: string, functionName: Json, path: string): Made {
  return permission({
    logicalId: `${authorizerId(api.logicalId, name)}Permission`,
    functionName,
    principal: 'apigateway.amazonaws.com',
    sourceArn: sub(
      'arn:${AWS::Partition}:execute-api:${AWS::Region}:${AWS::AccountId}:${Api}/authorizers/*',
      {
        Api: { Ref: api.logicalId },
      },
    ),
    at: path,
  });
}

export const restAuthorizer: MakeAuthorizer = (api, name, settings, path) => {
  const pools = at(settings, 'UserPoolArn');
  const kind = at(settings, 'FunctionPayloadType') ?? 'TOKEN';
  return {
    logicalId: authorizerId(api.logicalId, name),
    type: 'AWS::ApiGateway::Authorizer',
    properties: defined({
      RestApiId: { Ref: api.logicalId },
      Name: name,
      Type: pools === undefined ? kind : 'COGNITO_USER_POOLS',
      ProviderARNs: pools === undefined ? undefined : itemsOf(pools),
      AuthorizerUri: functionUri(settings),
      IdentitySource: restSources(settings),
      IdentityValidationExpression: at(settings, 'Identity.ValidationExpression'),
      AuthorizerResultTtlInSeconds: at(settings, 'Identity.ReauthorizeEvery'),
      AuthorizerCredentials: at(settings, 'FunctionInvokeRole'),
    }),
    at: path,
  };
};

export const httpAuthorizer: MakeAuthorizer = (api, name, settings, path) => {
  const issuer = at(settings, 'JwtConfiguration');
  return {
    logicalId: authorizerId(api.logicalId, name),
    type: 'AWS::ApiGatewayV2::Authorizer',
    properties: defined({
      ApiId: { Ref: api.logicalId },
      Name: name,
      AuthorizerType: issuer === undefined ? 'REQUEST' : 'JWT',
      JwtConfiguration:
        issuer === undefined
          ? undefined
          : defined({
              Issuer: at(issuer, 'issuer') ?? at(issuer, 'Issuer'),
              Audience: at(issuer, 'audience') ?? at(issuer, 'Audience'),
            }),
      AuthorizerUri: functionUri(settings),
      IdentitySource: httpSources(settings),
      AuthorizerResultTtlInSeconds: at(settings, 'Identity.ReauthorizeEvery'),
      AuthorizerPayloadFormatVersion: at(settings, 'AuthorizerPayloadFormatVersion'),
      EnableSimpleResponses: at(settings, 'EnableSimpleResponses'),
    }),
    at: path,
  };
};

/** Lists of an authorizer's `Identity`, and how a REST API writes one of their names. */
const inRest = {
  Headers: 'method.request.header.',
  QueryStrings: 'method.request.querystring.',
  StageVariables: 'stageVariables.',
  Context: 'context.',
};
const inHttp = {
  Headers: '$request.header.',
  QueryStrings: '$request.querystring.',
  StageVariables: '$stageVariables.',
  Context: '$context.',
};

function sources(settings: Json, prefixes: Readonly<Record<string, string>>): string[] {
  return Object.entries(prefixes).flatMap(([list, prefix]) =>
    itemsOf(at(settings, `Identity.${list}`)).map((name) => `${prefix}${textOf(name) ?? ''}`),
  );
}

function restSources(settings: Json): Json | undefined {
  const named = sources(settings, inRest);
  const header = at(settings, 'Identity.Header');
  if (named.length > 0) return named.join(', ');
  return typeof header === 'string' ? inRest.Headers + header : header;
}

function httpSources(settings: Json): readonly Json[] {
  const own = at(settings, 'IdentitySource');
  return own === undefined ? sources(settings, inHttp) : itemsOf(own);
}

function functionUri(settings: Json): Json | undefined {
  const arn = at(settings, 'FunctionArn');
  if (arn === undefined) return undefined;
  const path = 'lambda:path/2015-03-31/functions/${Function}/invocations';
  return sub(`arn:\${AWS::Partition}:apigateway:\${AWS::Region}:${path}`, { Function: arn });
}
