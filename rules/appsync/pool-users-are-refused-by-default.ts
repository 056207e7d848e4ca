import { one } from '../example';
import { expectOneOf } from '../expect';
import { defineRule, pass } from '../rule';

export default defineRule({
  id: 'PC-ASYNC-02',
  title: 'GraphQL API refuses users of its pool unless a field allows them',
  severity: 'low',
  profile: 'strict',
  controls: ['AUT-02'],
  waivable: true,
  appliesTo: ['AWS::AppSync::GraphQLApi'],
  check(resource) {
    return resource.get('UserPoolConfig').isPresent()
      ? expectOneOf(resource.get('UserPoolConfig.DefaultAction'), 'what happens by default', 'DENY')
      : pass();
  },
  docs: () => ({
    rationale: 'A field that nobody marked is then closed, and not open to every user.',
    remediation: 'Set `UserPoolConfig.DefaultAction` to `DENY`, and mark fields by `@aws_auth`.',
    whenNotToUse: 'Where every field checks rights itself.',
    examples: {
      pass: {
        refused: one('AWS::AppSync::GraphQLApi', {
          UserPoolConfig: { UserPoolId: 'x', DefaultAction: 'DENY' },
        }),
        'no pool': one('AWS::AppSync::GraphQLApi'),
      },
      fail: {
        allowed: one('AWS::AppSync::GraphQLApi', {
          UserPoolConfig: { UserPoolId: 'x', DefaultAction: 'ALLOW' },
        }),
        omitted: one('AWS::AppSync::GraphQLApi', { UserPoolConfig: { UserPoolId: 'x' } }),
      },
    },
  }),
});
