import { userPool } from '../cognito-example';
import { resources } from '../example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-COG-78',
  title: 'User pool with threat protection says for every client what to do about risk',
  severity: 'medium',
  profile: 'strict',
  controls: ['IDN-09'],
  waivable: true,
  appliesTo: ['AWS::Cognito::UserPool'],
  check(resource) {
    if (!resource.get('UserPoolAddOns.AdvancedSecurityMode').is('ENFORCED')) return pass();
    const attached = resource
      .referrers('AWS::Cognito::UserPoolRiskConfigurationAttachment', 'UserPoolId')
      .some((attachment) => attachment.get('ClientId').is('ALL'));
    return attached
      ? pass()
      : fail('', 'no risk configuration of the template is attached to all clients of the pool');
  },
  docs: () => ({
    rationale:
      'Threat protection measures risk; a risk configuration says what follows. A client without one gets what Cognito chose.',
    remediation:
      'Add an `AWS::Cognito::UserPoolRiskConfigurationAttachment` with `ClientId` at `ALL`. `SecureUserPool` does.',
    whenNotToUse: 'Where each client has a configuration of its own.',
    examples: {
      pass: {
        attached: resources({
          Subject: ['AWS::Cognito::UserPool', { UserPoolAddOns: { AdvancedSecurityMode: 'ENFORCED' } }],
          Risk: [
            'AWS::Cognito::UserPoolRiskConfigurationAttachment',
            { UserPoolId: { Ref: 'Subject' }, ClientId: 'ALL' },
          ],
        }),
        'no threat protection': userPool(),
      },
      fail: {
        'no configuration': userPool({ UserPoolAddOns: { AdvancedSecurityMode: 'ENFORCED' } }),
        'one client only': resources({
          Subject: ['AWS::Cognito::UserPool', { UserPoolAddOns: { AdvancedSecurityMode: 'ENFORCED' } }],
          Risk: [
            'AWS::Cognito::UserPoolRiskConfigurationAttachment',
            { UserPoolId: { Ref: 'Subject' }, ClientId: 'abc' },
          ],
        }),
      },
    },
  }),
});
