import { type JsonObject } from '../json-value';
import { expandApi } from './api';
import { type Globals } from './globals';
import { expandHttpApi } from './http-api';
import { type Made, type Sam } from './made';
import { IMPLICIT_HTTP, IMPLICIT_REST, type Route } from './routes';

/** The APIs that SAM makes where events name none. What they are made of stands in the first such event. */
export function implicitApi(logicalId: string, routes: readonly Route[], globals: Globals): Made[] {
  const [first] = routes;
  if (!first) return [];
  const type = implicitTypes.get(logicalId) ?? '';
  const stage: JsonObject = logicalId === IMPLICIT_REST ? { StageName: 'Prod' } : {};
  const sam: Sam = { logicalId, type, properties: { ...globals.of(type, undefined), ...stage } };
  const made = logicalId === IMPLICIT_REST ? expandApi(sam, routes) : expandHttpApi(sam, routes);
  const anyOf = [...new Set(routes.map(({ owner }) => owner))];
  return made.map((one) =>
    one.owner ? one : { ...one, owner: first.owner, at: first.at, origins: [], anyOf },
  );
}

const implicitTypes: ReadonlyMap<string, string> = new Map([
  [IMPLICIT_REST, 'AWS::Serverless::Api'],
  [IMPLICIT_HTTP, 'AWS::Serverless::HttpApi'],
]);
