import { one } from '../example';
import { defineRule, fail } from '../rule';

export default defineRule({
  id: 'PC-ASYNC-12',
  title: 'GraphQL API has no keys',
  severity: 'low',
  profile: 'strict',
  controls: ['IDN-06'],
  waivable: true,
  appliesTo: ['AWS::AppSync::ApiKey'],
  check(resource) {
    return fail(resource.get('Expires'), 'an API key says nothing about who calls');
  },
  docs: () => ({
    rationale:
      'An API key stands in every page and app that uses it, and is not taken back when somebody leaves.',
    remediation: 'Use `AMAZON_COGNITO_USER_POOLS` or `AWS_IAM`, and remove the key.',
    whenNotToUse: 'For public data that is meant to be read without signing in.',
    examples: {
      pass: {
        'a key that is never made': {
          Conditions: { Never: { 'Fn::Equals': ['a', 'b'] } },
          ...one('AWS::AppSync::ApiKey', {}, { Condition: 'Never' }),
        },
      },
      fail: { omitted: one('AWS::AppSync::ApiKey') },
    },
  }),
});
