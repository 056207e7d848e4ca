import { userPool } from '../cognito-example';
import { expectOneOf } from '../expect';
import { defineRule, pass } from '../rule';

export default defineRule({
  id: 'PC-COG-23',
  title: 'User pool with threat protection is on the plan that has it',
  severity: 'medium',
  profile: 'recommended',
  controls: ['IDN-09'],
  waivable: true,
  appliesTo: ['AWS::Cognito::UserPool'],
  check(resource) {
    if (!resource.get('UserPoolAddOns.AdvancedSecurityMode').is('ENFORCED', 'AUDIT')) return pass();
    return expectOneOf(resource.get('UserPoolTier'), 'the plan', 'PLUS');
  },
  docs: () => ({
    rationale:
      'Threat protection belongs to the plan Plus. On Essentials, the default, or Lite what the template promises is refused or missing.',
    remediation: 'Set `UserPoolTier` to `PLUS`.',

    examples: {
      pass: {
        plus: userPool({ UserPoolTier: 'PLUS', UserPoolAddOns: { AdvancedSecurityMode: 'ENFORCED' } }),
        'no threat protection': userPool({ UserPoolTier: 'LITE' }),
      },
      fail: {
        'omitted, which means Essentials': userPool({ UserPoolAddOns: { AdvancedSecurityMode: 'ENFORCED' } }),
        lite: userPool({ UserPoolTier: 'LITE', UserPoolAddOns: { AdvancedSecurityMode: 'AUDIT' } }),
      },
    },
  }),
});
