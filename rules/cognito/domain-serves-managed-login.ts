import { one } from '../example';
import { expectOneOf } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-COG-71',
  title: "User pool's domain serves managed login",
  severity: 'low',
  profile: 'strict',
  controls: ['IDN-07'],
  waivable: true,
  appliesTo: ['AWS::Cognito::UserPoolDomain'],
  check(resource) {
    return expectOneOf(resource.get('ManagedLoginVersion'), 'the version of the sign-in pages', 2);
  },
  docs: () => ({
    rationale: 'The older pages know no passkeys and get no new defences.',
    remediation:
      'Set `ManagedLoginVersion` to 2, with an `AWS::Cognito::ManagedLoginBranding` for each client.',
    whenNotToUse: 'In the plan Lite, which has the older pages only.',
    examples: {
      pass: { new: one('AWS::Cognito::UserPoolDomain', { Domain: 'users', ManagedLoginVersion: 2 }) },
      fail: {
        omitted: one('AWS::Cognito::UserPoolDomain', { Domain: 'users' }),
        older: one('AWS::Cognito::UserPoolDomain', { Domain: 'users', ManagedLoginVersion: 1 }),
      },
    },
  }),
});
