import { Duration, type Stack } from 'aws-cdk-lib';
import { UserPool } from 'aws-cdk-lib/aws-cognito';
import { ApiAuthorizer, RouteMethod, type TokenVerifierOptions } from '../../../lib';
import { refuses } from '../../refuses';
import { acknowledgements, codeOf, only } from '../synth';
import { apiTemplate, because, verifierIn } from './support';

const { GET, PUT } = RouteMethod;
const body = { type: 'object', additionalProperties: false };

const template = (options: Partial<TokenVerifierOptions> = {}, routes = 0) =>
  apiTemplate(
    (api, handler) => {
      api.addRoute({ method: GET, path: '/orders/{id}', scopes: ['orders/read'], handler });
      api.addRoute({
        method: PUT,
        path: '/orders/{id}',
        scopes: ['orders/read', 'orders/write'],
        handler,
        body,
      });
      api.addRoute({ method: GET, path: '/me', scopes: [], handler });
      api.publicRoute({ method: GET, path: '/health', handler }, because);
      for (let i = 0; i < routes; i += 1)
        api.addRoute({ method: GET, path: `/things/number-${i}`, scopes: ['orders/read'], handler });
    },
    (stack) => ({ authorizer: verifierIn(stack, options) }),
  );

/** The environment of the verifier. */
function settings(made: ReturnType<typeof template>): Readonly<Record<string, unknown>> {
  const { Environment } = only(made, 'AWS::Lambda::Function', 'ApiVerifier');
  return Object(Environment).Variables;
}

test('the authorizer knows every route with its scopes, and no public one', () => {
  const made = template();
  expect(JSON.parse(String(settings(made).ROUTES))).toEqual({
    'GET /orders/{id}': ['orders/read'],
    'PUT /orders/{id}': ['orders/read', 'orders/write'],
    'GET /me': [],
  });
  const guarded = Object.values(made.Resources).filter(
    ({ Type, Properties }) => Type === 'AWS::ApiGateway::Method' && Properties.AuthorizationType === 'CUSTOM',
  );
  expect(guarded).toHaveLength(3);
  for (const { Properties } of guarded)
    expect(Properties.AuthorizerId).toEqual({ Ref: expect.stringMatching(/^ApiAuthorizer/) });
});

test('issuer, clients and list are those that are given, and nothing else is let in', () => {
  const { ISSUER, JWKS_URI, CLIENT_IDS, REVOCATION_TABLE } = settings(template());
  const provider = { 'Fn::GetAtt': [expect.stringMatching(/^Pool/), 'ProviderName'] };
  expect(ISSUER).toEqual({ 'Fn::Join': ['', ['https://', provider]] });
  expect(JWKS_URI).toEqual({ 'Fn::Join': ['', ['https://', provider, '/.well-known/jwks.json']] });
  expect(CLIENT_IDS).toEqual({
    'Fn::Join': ['', ['["', { Ref: expect.stringMatching(/^PoolClient/) }, '"]']],
  });
  expect(REVOCATION_TABLE).toEqual({ Ref: expect.stringMatching(/^RevocationsTable/) });
});

test('an answer is kept for one token on one route, and no longer than the staleness allows', () => {
  const kept = (staleness?: Duration) =>
    only(template(staleness && { staleness }), 'AWS::ApiGateway::Authorizer');
  expect(kept()).toMatchObject({
    Type: 'REQUEST',
    IdentitySource: 'method.request.header.Authorization,context.httpMethod,context.resourcePath',
    AuthorizerResultTtlInSeconds: 50,
  });
  expect(kept(Duration.seconds(25)).AuthorizerResultTtlInSeconds).toBe(15);
  expect(kept(Duration.seconds(10)).AuthorizerResultTtlInSeconds).toBe(0);
  for (const seconds of [9, 61, 0])
    expect(codeOf(() => template({ staleness: Duration.seconds(seconds) }))).toBe('staleness-invalid');
});

test('an API without a client is refused, and so is one with more routes than its authorizer can hold', () => {
  expect(codeOf(() => template({ clients: [] }))).toBe('clients-missing');
  expect(codeOf(() => template({}, 50))).toBeUndefined();
  expect(codeOf(() => template({}, 90))).toBe('route-table-full');
});

const builtIn = (scopes: string[], see?: (stack: Stack) => void) =>
  apiTemplate(
    (api, handler) => api.addRoute({ method: GET, path: '/a', scopes, handler }),
    (stack: Stack) => {
      see?.(stack);
      const pool = new UserPool(stack, 'Pool');
      return { authorizer: ApiAuthorizer.builtIn(pool, [pool.addClient('Client')], because) };
    },
  );

test("API Gateway's own check is for routes with one scope, and says why tokens cannot be revoked", () => {
  const stacks: Stack[] = [];
  const made = builtIn(['orders/read'], (stack) => stacks.push(stack));
  expect(only(made, 'AWS::ApiGateway::Method')).toMatchObject({
    AuthorizationType: 'COGNITO_USER_POOLS',
    AuthorizationScopes: ['orders/read'],
  });
  expect(stacks.map((stack) => acknowledgements(stack).get('Portcullis::PC-APIGW-34'))).toEqual([
    'rehearsal | owner: platform | expires: 2027-03-01',
  ]);
});

refuses(
  'IDN-05',
  "a route without a scope under API Gateway's own check, where an ID token would pass",
  () => {
    expect(codeOf(() => builtIn([]))).toBe('route-scope-unclear');
    expect(codeOf(() => builtIn(['orders/read', 'orders/write']))).toBe('route-scope-unclear');
  },
);
