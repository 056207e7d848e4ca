import { testPattern } from '../../template/policy';
import { each, one } from '../example';
import { defineRule, fail, pass } from '../rule';

const authorizer = (IdentitySource: string, more: Record<string, unknown> = {}) =>
  one('AWS::ApiGateway::Authorizer', { Type: 'REQUEST', IdentitySource, ...more });
const token = 'method.request.header.Authorization';

export default defineRule({
  id: 'PC-APIGW-30',
  title: "REST API authorizer's answer is kept for one method of one path",
  severity: 'medium',
  profile: 'strict',
  controls: ['AUT-03'],
  waivable: true,
  appliesTo: ['AWS::ApiGateway::Authorizer'],
  check(resource) {
    const isKept = !resource.get('AuthorizerResultTtlInSeconds').is(0);
    if (!resource.get('Type').is('REQUEST') || !isKept) return pass();
    const sources = resource.get('IdentitySource');
    const isForOneRoute = testPattern(
      sources,
      'names method and path',
      (text) => /\bcontext\.httpMethod\b/.test(text) && /\bcontext\.(?:resourcePath|path)\b/.test(text),
    );
    return isForOneRoute ? pass() : fail(sources, 'an answer for one route is kept for others too');
  },
  docs: () => ({
    rationale:
      'A kept answer is found again by its identity sources alone. An authorizer that decides by route then has its answer for a harmless one used for the next, or locks its user out of all others.',
    remediation:
      'Add `context.httpMethod` and `context.resourcePath` to `IdentitySource`, or set `AuthorizerResultTtlInSeconds` to 0; `ProtectedApi` does the first.',
    whenNotToUse: 'Where the answer is a policy for all routes of the caller at once.',
    examples: {
      pass: {
        'by method and path': authorizer(`${token}, context.httpMethod, context.resourcePath`),
        'by the path as it was asked for': authorizer(`${token},context.path,context.httpMethod`),
        'not kept': authorizer(token, { AuthorizerResultTtlInSeconds: 0 }),
        ...each(['TOKEN', 'COGNITO_USER_POOLS'], (Type) => authorizer(token, { Type })),
      },
      fail: {
        'the token alone, with the time omitted': authorizer(token),
        'the method alone': authorizer(`${token}, context.httpMethod`),
        'the path alone': authorizer(`${token}, context.path`, { AuthorizerResultTtlInSeconds: 60 }),
        'no source': one('AWS::ApiGateway::Authorizer', { Type: 'REQUEST' }),
      },
    },
  }),
});
