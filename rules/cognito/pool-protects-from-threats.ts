import { userPool } from '../cognito-example';
import { expectOneOf } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-COG-21',
  title: 'User pool acts on risky sign-ins',
  severity: 'medium',
  profile: 'recommended',
  controls: ['IDN-09'],
  frameworks: { fsbp: ['Cognito.1'] },
  waivable: true,
  appliesTo: ['AWS::Cognito::UserPool'],
  check(resource) {
    return expectOneOf(resource.get('UserPoolAddOns.AdvancedSecurityMode'), 'threat protection', 'ENFORCED');
  },
  docs: () => ({
    rationale:
      'Threat protection sees passwords that are known as stolen and sign-ins that do not fit the user. In audit mode it only writes them down.',
    remediation:
      'Set `UserPoolAddOns.AdvancedSecurityMode` to `ENFORCED` and `UserPoolTier` to `PLUS`. `SecureUserPool` does.',

    examples: {
      pass: {
        enforced: userPool({ UserPoolTier: 'PLUS', UserPoolAddOns: { AdvancedSecurityMode: 'ENFORCED' } }),
      },
      fail: {
        omitted: userPool(),
        audit: userPool({ UserPoolAddOns: { AdvancedSecurityMode: 'AUDIT' } }),
        off: userPool({ UserPoolAddOns: { AdvancedSecurityMode: 'OFF' } }),
      },
    },
  }),
});
