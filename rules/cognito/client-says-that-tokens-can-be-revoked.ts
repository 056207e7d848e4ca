import { poolClient } from '../cognito-example';
import { expectOn } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-COG-53',
  title: 'User pool client says that its tokens can be revoked',
  severity: 'low',
  profile: 'strict',
  controls: ['IDN-03'],
  waivable: true,
  appliesTo: ['AWS::Cognito::UserPoolClient'],
  check(resource) {
    return expectOn(resource.get('EnableTokenRevocation'), 'revocation of tokens');
  },
  docs: () => ({
    rationale:
      'Clients from before revocation existed have it off until it is set. Saying so makes old and new alike.',
    remediation: 'Set `EnableTokenRevocation` to true. A client of `SecureUserPool` does.',
    whenNotToUse: 'For clients that were made after 2021, which have it on.',
    examples: {
      pass: { on: poolClient({ EnableTokenRevocation: true }) },
      fail: { omitted: poolClient(), off: poolClient({ EnableTokenRevocation: false }) },
    },
  }),
});
