import { PortcullisError } from '../../../waivers';
import { RouteMethod, type PublicRoute } from './route';

type Schema = Readonly<Record<string, unknown>>;

/** Methods whose requests carry a body. */
const withBody: readonly RouteMethod[] = [RouteMethod.POST, RouteMethod.PUT, RouteMethod.PATCH];

/** What API Gateway's validator knows of JSON schema draft 4. Anything else it would pass over in silence. */
const keywords: Readonly<Record<string, 'plain' | 'schema' | 'schemas' | 'named'>> = {
  $schema: 'plain', $ref: 'plain', title: 'plain', description: 'plain', default: 'plain', type: 'plain', enum: 'plain',
  format: 'plain', pattern: 'plain', minLength: 'plain', maxLength: 'plain', minimum: 'plain', maximum: 'plain',
  exclusiveMinimum: 'plain', exclusiveMaximum: 'plain', multipleOf: 'plain', minItems: 'plain', maxItems: 'plain',
  uniqueItems: 'plain', required: 'plain', minProperties: 'plain', maxProperties: 'plain',
  items: 'schemas', additionalItems: 'schema', additionalProperties: 'schema', not: 'schema',
  allOf: 'schemas', anyOf: 'schemas', oneOf: 'schemas',
  properties: 'named', patternProperties: 'named', definitions: 'named',
}; // prettier-ignore

/**
 * The schema of a route's body, checked: closed objects, and nothing in it that API Gateway does not look at.
 *
 * @throws PortcullisError `body-schema-missing`, `body-schema-unused` or `body-schema-refused`
 */
export function checkedBody({ method, path, body }: PublicRoute): Schema | undefined {
  const route = `route ${method} ${path}`;
  const takesBody = withBody.includes(method);
  if (body === undefined) {
    if (!takesBody) return undefined;
    throw new PortcullisError(
      'body-schema-missing',
      `${route} takes a body, and nothing says which: give body, a JSON schema; for an empty one ` +
        '{ type: "object", additionalProperties: false }',
    );
  }
  if (!takesBody) {
    throw new PortcullisError(
      'body-schema-unused',
      `${route} has a schema of its body, but ${method} has no body: take it out, or use ${withBody.join(', ')}`,
    );
  }
  if (body.type !== 'object' && body.type !== 'array')
    refuse(route, '', `the body is of type ${shown(body.type)}`, '"object" or "array"');
  check(route, '', body);
  return body;
}

function check(route: string, place: string, schema: Schema): void {
  const isObject =
    schema.type === 'object' ||
    (Array.isArray(schema.type) && schema.type.includes('object')) ||
    'properties' in schema;
  if (isObject && (schema.additionalProperties === undefined || schema.additionalProperties === true)) {
    refuse(route, place, 'the object may hold anything else', 'additionalProperties false, or a schema');
  }
  for (const [keyword, value] of Object.entries(schema)) {
    const at = `${place}/${keyword}`;
    const kind = Object.hasOwn(keywords, keyword) ? keywords[keyword] : undefined;
    if (kind === undefined)
      refuse(
        route,
        at,
        `${keyword} is no keyword that API Gateway looks at`,
        Object.keys(keywords).join(', '),
      );
    if (keyword.startsWith('exclusive') && typeof value !== 'boolean')
      refuse(route, at, `it is ${shown(value)}`, 'true or false, as in draft 4');
    if (keyword === '$ref' && !String(value).startsWith('#/definitions/'))
      refuse(route, at, `it is ${shown(value)}`, 'a reference into #/definitions/');
    if (kind === 'named')
      for (const [name, inner] of Object.entries(asSchema(route, at, value)))
        descend(route, `${at}/${name}`, inner);
    else if (kind === 'schemas' && Array.isArray(value))
      value.forEach((inner, i) => descend(route, `${at}/${i}`, inner));
    else if (kind !== 'plain' && typeof value !== 'boolean') descend(route, at, value);
  }
}

function descend(route: string, place: string, value: unknown): void {
  check(route, place, asSchema(route, place, value));
}

function asSchema(route: string, place: string, value: unknown): Schema {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value };
  return refuse(route, place, `it is ${shown(value)}`, 'an object');
}

function refuse(route: string, place: string, seen: string, allowed: string): never {
  throw new PortcullisError(
    'body-schema-refused',
    `the body of ${route}, at ${place || '/'}: ${seen}; allowed: ${allowed}`,
  );
}

function shown(value: unknown): string {
  return value === undefined ? 'missing' : JSON.stringify(value).slice(0, 80);
}
