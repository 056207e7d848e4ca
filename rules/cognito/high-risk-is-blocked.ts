import { one } from '../example';
import { expectOneOf } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-COG-74',
  title: 'Risk configuration blocks sign-ins of high risk',
  severity: 'high',
  profile: 'recommended',
  controls: ['IDN-09'],
  waivable: true,
  appliesTo: ['AWS::Cognito::UserPoolRiskConfigurationAttachment'],
  check(resource) {
    return expectOneOf(
      resource.get('AccountTakeoverRiskConfiguration.Actions.HighAction.EventAction'),
      'what happens at high risk',
      'BLOCK',
    );
  },
  docs: () => ({
    rationale:
      'Cognito calls the risk high where nearly nothing fits the user. A second factor may be stolen with the password.',
    remediation: 'Set `AccountTakeoverRiskConfiguration.Actions.HighAction.EventAction` to `BLOCK`.',

    examples: {
      pass: {
        blocked: one('AWS::Cognito::UserPoolRiskConfigurationAttachment', {
          AccountTakeoverRiskConfiguration: {
            Actions: { HighAction: { EventAction: 'BLOCK', Notify: false } },
          },
        }),
      },
      fail: {
        omitted: one('AWS::Cognito::UserPoolRiskConfigurationAttachment'),
        'a second factor': one('AWS::Cognito::UserPoolRiskConfigurationAttachment', {
          AccountTakeoverRiskConfiguration: {
            Actions: { HighAction: { EventAction: 'MFA_IF_CONFIGURED', Notify: true } },
          },
        }),
      },
    },
  }),
});
