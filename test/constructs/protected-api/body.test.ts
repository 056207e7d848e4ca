import { z } from 'zod';
import { RouteMethod } from '../../../lib';
import { codeOf, only, templateOf } from '../synth';
import { apiStack } from './support';

const template = (body?: Readonly<Record<string, unknown>>, method = RouteMethod.POST) =>
  templateOf(
    apiStack((api, handler) =>
      api.addRoute({ method, path: '/orders', scopes: [], handler, ...(body && { body }) }),
    ),
  );
const closed = (properties: object) => ({ type: 'object', properties, additionalProperties: false });
const codes = (...bodies: Readonly<Record<string, unknown>>[]) =>
  bodies.map((body) => codeOf(() => template(body)));

const order = z.strictObject({
  id: z.uuid(),
  lines: z.array(z.strictObject({ article: z.string().max(40), count: z.int().positive().max(99) })).max(50),
  mail: z.email().optional(),
  kind: z.enum(['gift', 'own']),
  note: z.union([z.string().max(200), z.null()]),
  labels: z.record(z.string(), z.string().max(20)),
});

test('a body is checked by its schema, whatever content type the client names', () => {
  const schema = z.toJSONSchema(order, { target: 'draft-4' });
  const made = template(schema);
  expect(only(made, 'AWS::ApiGateway::Model')).toMatchObject({
    Schema: schema,
    ContentType: 'application/json',
  });
  const ref = { Ref: expect.stringMatching(/^Api/) };
  const { RequestModels: models } = only(made, 'AWS::ApiGateway::Method');
  expect(models).toEqual({ 'application/json': ref, $default: ref });
});

test('a changed schema is deployed', () => {
  const deployment = (body: Readonly<Record<string, unknown>>) =>
    Object.entries(template(body).Resources).find(
      ([, { Type }]) => Type === 'AWS::ApiGateway::Deployment',
    )?.[0];
  const before = deployment(closed({ a: { type: 'string' } }));
  expect(deployment(closed({ a: { type: 'string' } }))).toBe(before);
  expect(deployment(closed({ a: { type: 'string', maxLength: 5 } }))).not.toBe(before);
});

test('a method that takes a body says which, and no other does', () => {
  expect(codeOf(() => template())).toBe('body-schema-missing');
  expect(codeOf(() => template(closed({}), RouteMethod.GET))).toBe('body-schema-unused');
  expect(codeOf(() => template(closed({}), RouteMethod.PUT))).toBeUndefined();
});

test('an object that may hold anything else is refused, at any depth', () => {
  const open = { type: 'object', properties: { a: { type: 'string' } } };
  expect(
    codes(
      open,
      { ...open, additionalProperties: true },
      { properties: {}, type: 'array', items: [] },
      closed({ inner: open }),
      { type: 'array', items: open },
      { type: 'array', items: [open] },
      closed({ a: { anyOf: [{ type: 'string' }, open] } }),
      { ...closed({}), definitions: { open } },
      { type: 'object', additionalProperties: open },
    ),
  ).toEqual(Array(9).fill('body-schema-refused'));
  expect(codes({ type: 'object', additionalProperties: { type: 'string' } })).toEqual([undefined]);
});

test('what API Gateway would pass over in silence is refused', () => {
  expect(
    codes(
      { type: 'string' },
      closed({ a: { const: 1 } }),
      closed({ a: { type: 'number', exclusiveMinimum: 0 } }),
      closed({ a: { type: 'array', prefixItems: [] } }),
      closed({ a: { $ref: 'https://example.com/schema.json' } }),
      closed({ a: { toString: {} } }),
      closed({ a: 'string' }),
    ),
  ).toEqual(Array(7).fill('body-schema-refused'));
  expect(() => template(closed({ a: { const: 1 } }))).toThrow(
    'the body of route POST /orders, at /properties/a/const: const is no keyword that API Gateway looks at',
  );
});

test("zod's other dialects, which API Gateway reads differently, are refused", () => {
  const limits = z.strictObject({ price: z.number().gt(0), pair: z.tuple([z.string(), z.number()]) });
  expect(codes(z.toJSONSchema(limits), z.toJSONSchema(limits, { target: 'draft-4' }))).toEqual([
    'body-schema-refused',
    undefined,
  ]);
});
