import { one } from '../example';
import { expectNoneOf } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-ASYNC-01',
  title: 'GraphQL API asks who calls',
  severity: 'high',
  profile: 'recommended',
  controls: ['AUT-03', 'IDN-12'],
  waivable: true,
  appliesTo: ['AWS::AppSync::GraphQLApi'],
  check(resource) {
    return [
      ...expectNoneOf(resource.get('AuthenticationType'), 'the kind of authorization', 'API_KEY'),
      ...resource
        .get('AdditionalAuthenticationProviders')
        .each((provider) =>
          expectNoneOf(provider.get('AuthenticationType'), 'a further kind of authorization', 'API_KEY'),
        ),
    ];
  },
  docs: () => ({
    rationale: 'An API key stands in every page and app that uses it. It says nothing about who calls.',
    remediation: 'Set `AuthenticationType` to `AMAZON_COGNITO_USER_POOLS`, `AWS_IAM` or `OPENID_CONNECT`.',

    examples: {
      pass: {
        pool: one('AWS::AppSync::GraphQLApi', { AuthenticationType: 'AMAZON_COGNITO_USER_POOLS' }),
        'no setting': one('AWS::AppSync::GraphQLApi'),
      },
      fail: {
        key: one('AWS::AppSync::GraphQLApi', { AuthenticationType: 'API_KEY' }),
        'beside another': one('AWS::AppSync::GraphQLApi', {
          AuthenticationType: 'AWS_IAM',
          AdditionalAuthenticationProviders: [{ AuthenticationType: 'API_KEY' }],
        }),
      },
    },
  }),
});
