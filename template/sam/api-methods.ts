import { isObject, type Json, type JsonObject, member, pointerSegment } from '../json-value';
import { authorization, type AuthorizationNames, operationAuthorization, restNames } from './authorization';
import { type Made, type Sam } from './made';
import { hidden, isFunction, mappingOf } from './raw';

/** One operation of an API: of a document in the template, or of all that stand where the template does not show them. */
export interface Operation {
  readonly path: Json;
  readonly method: Json;
  /** Its authorization, where the document says it. */
  readonly own: JsonObject | undefined;
  /** Where it stands in the API. */
  readonly at: string;
}

const methods = new Set([
  'get',
  'put',
  'post',
  'delete',
  'options',
  'head',
  'patch',
  'x-amazon-apigateway-any-method',
]);

/** The operations of an API's document. One of which nothing is known stands for a part that is not in the template. */
export function operationsOf({ properties }: Sam, names: AuthorizationNames): Operation[] {
  const body = properties['DefinitionBody'];
  const uri = properties['DefinitionUri'];
  if (body === undefined || body === null)
    return uri === undefined ? [] : [unread(uri, '/Properties/DefinitionUri')];
  const at = '/Properties/DefinitionBody';
  if (!isObject(body) || isFunction(body)) return [unread(body, at)];
  const paths = body['paths'];
  if (isFunction(paths)) return [unread(paths, `${at}/paths`)];
  return Object.entries(mappingOf(paths)).flatMap(([path, item]) => {
    const below = `${at}/paths${pointerSegment(path)}`;
    if (isFunction(item)) return [unread(item, below)];
    return Object.entries(mappingOf(item)).flatMap(([method, operation]): Operation[] => {
      if (!methods.has(method)) return [];
      const where = below + pointerSegment(method);
      if (isFunction(operation)) return [{ ...unread(operation, where), path, method }];
      const own = operationAuthorization(mappingOf(operation), body, names);
      return [{ path, method, own, at: where }];
    });
  });
}

/** What an operation that is not in the template may say of itself. */
const settings = [
  'AuthorizationType',
  'AuthorizerId',
  'AuthorizationScopes',
  'ApiKeyRequired',
  'RequestValidatorId',
];

function unread(what: Json, at: string): Operation {
  const unknown = hidden(what);
  const own = Object.fromEntries(settings.map((name) => [name, unknown]));
  return { path: unknown, method: unknown, own, at };
}

/** What SAM makes of an operation, as the resource that a template without a document would have. */
export function methodOf(api: Sam, operation: Operation, index: number): Made {
  const general = api.properties['Auth'];
  return {
    logicalId: `${api.logicalId}Method${index}`,
    type: 'AWS::ApiGateway::Method',
    properties: {
      RestApiId: { Ref: api.logicalId },
      ResourceId: operation.path,
      HttpMethod: verb(operation.method),
      ...(operation.own ?? authorization(api.logicalId, general, undefined, restNames)),
    },
    at: operation.at,
  };
}

/** A method as CloudFormation names it. */
export function verb(method: Json): Json {
  if (typeof method !== 'string') return method;
  return method.toLowerCase() === 'x-amazon-apigateway-any-method' ? 'ANY' : method.toUpperCase();
}

/** The policy that a document carries. */
export function documentPolicy(properties: JsonObject): Json | undefined {
  return member(mappingOf(properties['DefinitionBody']), 'x-amazon-apigateway-policy');
}
