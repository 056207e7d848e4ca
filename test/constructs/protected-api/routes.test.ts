import { type ProtectedApi, type ProtectedRoute, RouteMethod } from '../../../lib';
import { codeOf, only } from '../synth';
import { apiTemplate, because } from './support';

const { GET, POST } = RouteMethod;
const closed = { type: 'object', additionalProperties: false };
type Declared = Omit<ProtectedRoute, 'handler' | 'scopes'> & { readonly scopes?: string[] };

/** The error that an API with these routes is refused with. */
const refusal = (...routes: Declared[]): string | undefined =>
  codeOf(() =>
    apiTemplate((api, handler) => {
      for (const route of routes) api.addRoute({ scopes: [], handler, ...route });
    }),
  );

test.each([
  ['nothing before its segments', 'orders'],
  ['an empty segment', '/orders//lines'],
  ['a slash at its end', '/orders/'],
  ['a greedy parameter', '/{proxy+}'],
  ['a wildcard', '/orders/*'],
  ['half a parameter', '/orders/x{id}'],
  ['a query', '/orders?x=1'],
])('a path with %s is refused', (_, path) => {
  expect(refusal({ method: GET, path })).toBe('route-path-invalid');
});

test.each(['/', '/orders', '/orders/{id}', '/orders/{id}/lines', '/v1.0/a-b_c'])(
  'the path %s is taken',
  (path) => {
    expect(refusal({ method: GET, path })).toBeUndefined();
  },
);

test('a method of a path is declared once, protected or public', () => {
  expect(refusal({ method: GET, path: '/a' }, { method: GET, path: '/a' })).toBe('route-declared-twice');
  expect(refusal({ method: GET, path: '/a' }, { method: POST, path: '/a', body: closed })).toBeUndefined();
  const both = (api: ProtectedApi, handler: ProtectedRoute['handler']) => {
    api.addRoute({ method: GET, path: '/a', scopes: [], handler });
    api.publicRoute({ method: GET, path: '/a', handler }, because);
  };
  expect(codeOf(() => apiTemplate(both))).toBe('route-declared-twice');
});

test('a parameter has one name, wherever routes share the path before it', () => {
  const route = (path: string): Declared => ({ method: GET, path });
  expect(refusal(route('/a/{id}'), route('/a/{key}'))).toBe('route-parameter-unclear');
  expect(refusal(route('/a/{id}/x'), route('/a/{key}/y'))).toBe('route-parameter-unclear');
  expect(refusal(route('/a/{id}/x'), route('/a/{id}/{line}'))).toBeUndefined();
  expect(refusal(route('/a/{id}'), route('/b/{key}'))).toBeUndefined();
});

test('callers who sign with IAM have no scopes to ask for', () => {
  expect(refusal({ method: GET, path: '/a', scopes: ['orders/read'] })).toBe('route-scopes-unused');
});

test('a query parameter that is required is checked before the function runs', () => {
  const template = apiTemplate((api, handler) =>
    api.addRoute({ method: GET, path: '/a', scopes: [], handler, requiredQuery: ['page'] }),
  );
  expect(only(template, 'AWS::ApiGateway::Method')).toMatchObject({
    RequestParameters: { 'method.request.querystring.page': true },
    RequestValidatorId: expect.anything(),
  });
  expect(only(template, 'AWS::ApiGateway::RequestValidator')).toMatchObject({
    ValidateRequestBody: true,
    ValidateRequestParameters: true,
  });
});
