import { type Json } from '../../json-value';
import { arnOf, sub } from '../made';
import { permission } from '../permission';
import { grant } from '../policies';
import { refOf, textOf } from '../raw';
import { role } from '../role';
import { IMPLICIT_HTTP, IMPLICIT_REST, type Route } from '../routes';
import { type ExpandEvent, type Expanded, expanded, type SamEvent } from './event';

/** `Api`: a method of a REST API. */
export const restEvent: ExpandEvent = (event) => {
  const { Path: path, Method: method, RestApiId: api } = event.properties;
  return routed(event, api, IMPLICIT_REST, path ?? '/', method ?? 'any', 'arn:${AWS::Partition}');
};

/** `HttpApi`: a route of an HTTP API; every path, where it names none. */
export const httpEvent: ExpandEvent = (event) => {
  const { Path: path, Method: method, ApiId: api } = event.properties;
  return routed(event, api, IMPLICIT_HTTP, path ?? '$default', method ?? 'any', 'arn:${AWS::Partition}');
};

function routed(
  event: SamEvent,
  named: Json | undefined,
  implicit: string,
  path: Json,
  method: Json,
  arn: string,
): Expanded {
  const { owner, logicalId, at } = event;
  const api = named === undefined ? implicit : refOf(named);
  const auth = event.properties['Auth'];
  const route: Route | undefined =
    api === undefined ? undefined : { api, method, path, auth, owner, logicalId, at };
  const rest = `\${AWS::Region}:\${AWS::AccountId}:\${Api}/*/${verb(method)}${resource(path)}`;
  const source = sub(`${arn}:execute-api:${rest}`, { Api: named ?? { Ref: implicit } });
  const starter = event.isFunction
    ? permission({
        logicalId: `${logicalId}Permission`,
        functionName: event.name,
        principal: 'apigateway.amazonaws.com',
        sourceArn: source,
        at,
      })
    : role({
        logicalId: `${logicalId}Role`,
        service: 'apigateway.amazonaws.com',
        policies: [grant(at, ['states:StartExecution'], arnOf(owner.logicalId))],
        at,
      });
  return expanded({ made: [starter], routes: route ? [route] : [] });
}

function verb(method: Json): string {
  const name = textOf(method)?.toUpperCase() ?? '*';
  return name === 'ANY' || name === 'X-AMAZON-APIGATEWAY-ANY-METHOD' ? '*' : name;
}

/** The path as a permission names it: parameters stand for anything. */
function resource(path: Json): string {
  const text = textOf(path) ?? '/*';
  if (text === '$default') return '';
  return (text.startsWith('/') ? text : `/${text}`).replaceAll(/\{[^{}]*\}/g, '*');
}
