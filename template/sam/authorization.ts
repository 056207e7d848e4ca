import { isList, isObject, type Json, type JsonObject, member } from '../json-value';
import { at, branches, defined, hidden, isFunction, mappingOf, textOf } from './raw';

/** How an API of one kind calls the ways in which its methods are authorized. */
export interface AuthorizationNames {
  readonly cognito: string;
  readonly custom: string;
}

export const restNames: AuthorizationNames = { cognito: 'COGNITO_USER_POOLS', custom: 'CUSTOM' };
export const httpNames: AuthorizationNames = { cognito: 'JWT', custom: 'CUSTOM' };

/** Logical id of the authorizer that an API calls by a name. */
export function authorizerId(api: string, name: string): string {
  return `${api}${name}Authorizer`;
}

/** How a method is authorized: as its event says, else as its API says for all. */
export function authorization(
  api: string,
  general: Json | undefined,
  own: Json | undefined,
  names: AuthorizationNames,
): JsonObject {
  const chosen = branches(at(own, 'Authorizer'), (name) => name ?? at(general, 'DefaultAuthorizer'));
  const type = branches(chosen, (name) => authorizationType(name, general, names)) ?? 'NONE';
  const name = textOf(chosen);
  const isNamed = name !== undefined && name !== 'NONE' && name !== 'AWS_IAM';
  return defined({
    AuthorizationType: type,
    AuthorizerId: isNamed ? { Ref: authorizerId(api, name) } : undefined,
    AuthorizationScopes: at(own, 'AuthorizationScopes'),
    ApiKeyRequired: at(own, 'ApiKeyRequired') ?? at(general, 'ApiKeyRequired'),
  });
}

function authorizationType(
  name: Json | undefined,
  general: Json | undefined,
  names: AuthorizationNames,
): Json {
  if (name === undefined || name === null) return 'NONE';
  if (typeof name !== 'string') return isFunction(name) ? name : hidden(name);
  if (name === 'NONE' || name === 'AWS_IAM') return name;
  const authorizers = at(general, 'Authorizers');
  // An authorizer that is decided elsewhere still is one.
  const authorizer = isObject(authorizers) ? member(authorizers, name) : undefined;
  return isPoolAuthorizer(authorizer) ? names.cognito : names.custom;
}

/** Whether an authorizer checks the tokens of a user pool or of another issuer by itself. */
export function isPoolAuthorizer(authorizer: Json | undefined): boolean {
  const own = mappingOf(authorizer);
  return own['UserPoolArn'] !== undefined || own['JwtConfiguration'] !== undefined;
}

/** How an operation of an OpenAPI document is authorized; undefined where it says nothing. */
export function operationAuthorization(
  operation: JsonObject,
  document: JsonObject,
  names: AuthorizationNames,
): JsonObject | undefined {
  const own = at(operation, 'x-amazon-apigateway-auth');
  const direct = isObject(own) ? at(own, 'type') : undefined;
  if (direct !== undefined) return { AuthorizationType: upper(direct) };
  const security = operation['security'];
  if (security === undefined) {
    // Whether what stands at the top of the document counts depends on the kind of API.
    return document['security'] === undefined
      ? undefined
      : { AuthorizationType: hidden(document['security']) };
  }
  if (!isList(security)) return { AuthorizationType: hidden(security) };
  const schemes = security.flatMap((requirement) => Object.keys(mappingOf(requirement)));
  const types = schemes.map((scheme) => schemeType(schemeOf(document, scheme), names));
  return defined({
    AuthorizationType: types.find((type) => type !== 'NONE') ?? 'NONE',
    ApiKeyRequired: schemes.some((scheme) => isApiKey(schemeOf(document, scheme))) ? true : undefined,
  });
}

function upper(type: Json): Json {
  return typeof type === 'string' ? type.toUpperCase() : type;
}

function schemeOf(document: JsonObject, name: string): JsonObject {
  const schemes = document['securityDefinitions'] ?? at(document, 'components.securitySchemes');
  return mappingOf(isObject(schemes) ? member(schemes, name) : undefined);
}

function schemeType(scheme: JsonObject, names: AuthorizationNames): Json {
  const kind = textOf(scheme['x-amazon-apigateway-authtype']);
  if (kind === 'awsSigv4') return 'AWS_IAM';
  if (kind === 'cognito_user_pools') return names.cognito;
  return isApiKey(scheme) ? 'NONE' : names.custom;
}

/** An API key says who pays, not who calls. */
function isApiKey(scheme: JsonObject): boolean {
  return (
    scheme['type'] === 'apiKey' &&
    scheme['x-amazon-apigateway-authorizer'] === undefined &&
    scheme['x-amazon-apigateway-authtype'] === undefined
  );
}
