import { userPool } from '../cognito-example';
import { expectOneOf } from '../expect';
import { defineRule, pass } from '../rule';

export default defineRule({
  id: 'PC-COG-22',
  title: 'User pool acts on risky sign-ins by custom flows too',
  severity: 'low',
  profile: 'strict',
  controls: ['IDN-09'],
  waivable: true,
  appliesTo: ['AWS::Cognito::UserPool'],
  check(resource) {
    if (!resource.get('UserPoolAddOns.AdvancedSecurityMode').is('ENFORCED')) return pass();
    return expectOneOf(
      resource.get('UserPoolAddOns.AdvancedSecurityAdditionalFlows.CustomAuthMode'),
      'threat protection of custom sign-in',
      'ENFORCED',
    );
  },
  docs: () => ({
    rationale:
      'Threat protection leaves custom challenges out unless it is told otherwise, and an attacker takes the way that is not watched.',
    remediation: 'Set `UserPoolAddOns.AdvancedSecurityAdditionalFlows.CustomAuthMode` to `ENFORCED`.',
    whenNotToUse: 'Where no client allows `ALLOW_CUSTOM_AUTH`.',
    examples: {
      pass: {
        both: userPool({
          UserPoolAddOns: {
            AdvancedSecurityMode: 'ENFORCED',
            AdvancedSecurityAdditionalFlows: { CustomAuthMode: 'ENFORCED' },
          },
        }),
        'no threat protection, which another rule judges': userPool(),
      },
      fail: {
        omitted: userPool({ UserPoolAddOns: { AdvancedSecurityMode: 'ENFORCED' } }),
        audit: userPool({
          UserPoolAddOns: {
            AdvancedSecurityMode: 'ENFORCED',
            AdvancedSecurityAdditionalFlows: { CustomAuthMode: 'AUDIT' },
          },
        }),
      },
    },
  }),
});
