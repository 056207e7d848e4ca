import { poolClient } from '../cognito-example';
import { expectOn } from '../expect';
import { defineRule, pass } from '../rule';

export default defineRule({
  id: 'PC-COG-52',
  title: 'Refresh tokens of a user pool client can be revoked',
  severity: 'medium',
  profile: 'recommended',
  controls: ['IDN-03'],
  waivable: true,
  appliesTo: ['AWS::Cognito::UserPoolClient'],
  check(resource) {
    const revocation = resource.get('EnableTokenRevocation');
    return revocation.isAbsent() ? pass() : expectOn(revocation, 'revocation of tokens');
  },
  docs: () => ({
    rationale:
      'Without revocation signing out ends nothing: a copied refresh token keeps making access tokens. New clients have it unless it is switched off.',
    remediation: 'Set `EnableTokenRevocation` to true, or leave it out.',

    examples: {
      pass: { 'omitted, which means on': poolClient(), on: poolClient({ EnableTokenRevocation: true }) },
      fail: {
        off: poolClient({ EnableTokenRevocation: false }),
        'as text': poolClient({ EnableTokenRevocation: 'false' }),
      },
    },
  }),
});
