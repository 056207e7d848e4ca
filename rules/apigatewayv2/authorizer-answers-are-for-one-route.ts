import { type Value } from '../../template';
import { each, one } from '../example';
import { defineRule, fail, pass } from '../rule';

const names = (sources: Value, ...expressions: readonly string[]) =>
  sources.some((source) => source.is(...expressions));
const token = '$request.header.Authorization';
const authorizer = (IdentitySource: readonly string[], more: Record<string, unknown> = {}) =>
  one('AWS::ApiGatewayV2::Authorizer', {
    AuthorizerType: 'REQUEST',
    AuthorizerResultTtlInSeconds: 60,
    IdentitySource,
    ...more,
  });

export default defineRule({
  id: 'PC-APIGW2-16',
  title: "HTTP API authorizer's answer is kept for one route",
  severity: 'medium',
  profile: 'strict',
  controls: ['AUT-03'],
  waivable: true,
  appliesTo: ['AWS::ApiGatewayV2::Authorizer'],
  check(resource) {
    const isKept =
      resource.get('AuthorizerType').is('REQUEST') &&
      resource.get('AuthorizerResultTtlInSeconds').isAtLeast(1);
    const sources = resource.get('IdentitySource');
    const isForOneRoute =
      names(sources, '$context.routeKey') ||
      (names(sources, '$context.httpMethod', '$request.method') &&
        names(sources, '$context.path', '$request.path'));
    return !isKept || isForOneRoute
      ? pass()
      : fail(sources, 'an answer for one route is kept for others too');
  },
  docs: () => ({
    rationale:
      'A kept answer is found again by its identity sources alone. An authorizer that decides by route then has its answer for a harmless one used for the next.',
    remediation:
      'Add `$context.routeKey` to `IdentitySource`, or set `AuthorizerResultTtlInSeconds` to 0; `ProtectedHttpApi` does the first.',
    whenNotToUse: 'Where the answer is the same for every route.',
    examples: {
      pass: {
        'by route': authorizer([token, '$context.routeKey']),
        'by method and path': authorizer([token, '$context.httpMethod', '$request.path']),
        'not kept': authorizer([token], { AuthorizerResultTtlInSeconds: 0 }),
        'no time, which means that nothing is kept': one('AWS::ApiGatewayV2::Authorizer', {
          AuthorizerType: 'REQUEST',
          IdentitySource: [token],
        }),
        ...each(['JWT'], (AuthorizerType) => authorizer([token], { AuthorizerType })),
      },
      fail: {
        'the token alone, without the route': authorizer([token]),
        'the method alone': authorizer([token, '$request.method']),
        'the path alone': authorizer([token, '$context.path']),
        'no source': authorizer([]),
      },
    },
  }),
});
