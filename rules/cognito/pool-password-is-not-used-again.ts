import { poolWithPasswords, userPool } from '../cognito-example';
import { expectAtLeast } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-COG-10',
  title: 'User pool refuses the last passwords of a user',
  severity: 'low',
  profile: 'strict',
  controls: ['IDN-01'],
  waivable: true,
  appliesTo: ['AWS::Cognito::UserPool'],
  check(resource) {
    return expectAtLeast(
      resource.get('Policies.PasswordPolicy.PasswordHistorySize'),
      'the number of remembered passwords',
      4,
    );
  },
  docs: () => ({
    rationale:
      'A password that is changed because it was stolen must not come back. Without a history it may be set again at once.',
    remediation:
      'Set `Policies.PasswordPolicy.PasswordHistorySize` to 4 or more, up to 24; it needs the plan Essentials or Plus.',
    whenNotToUse: 'In the plan Lite, which has no history.',
    examples: {
      pass: { 'all that Cognito remembers': poolWithPasswords({ PasswordHistorySize: 24 }) },
      fail: { omitted: userPool(), one: poolWithPasswords({ PasswordHistorySize: 1 }) },
    },
  }),
});
