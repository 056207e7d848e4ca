import { one } from '../example';
import { expectOneOf } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-COG-75',
  title: 'Risk configuration asks for a second factor at medium risk',
  severity: 'medium',
  profile: 'recommended',
  controls: ['IDN-09'],
  waivable: true,
  appliesTo: ['AWS::Cognito::UserPoolRiskConfigurationAttachment'],
  check(resource) {
    return expectOneOf(
      resource.get('AccountTakeoverRiskConfiguration.Actions.MediumAction.EventAction'),
      'what happens at medium risk',
      'BLOCK',
      'MFA_REQUIRED',
    );
  },
  docs: () => ({
    rationale:
      'A sign-in that only partly fits the user needs one more proof, from those without a second factor too.',
    remediation:
      'Set `AccountTakeoverRiskConfiguration.Actions.MediumAction.EventAction` to `MFA_REQUIRED` or `BLOCK`.',

    examples: {
      pass: {
        'second factor': one('AWS::Cognito::UserPoolRiskConfigurationAttachment', {
          AccountTakeoverRiskConfiguration: {
            Actions: { MediumAction: { EventAction: 'MFA_REQUIRED', Notify: false } },
          },
        }),
        refused: one('AWS::Cognito::UserPoolRiskConfigurationAttachment', {
          AccountTakeoverRiskConfiguration: {
            Actions: { MediumAction: { EventAction: 'BLOCK', Notify: false } },
          },
        }),
      },
      fail: {
        omitted: one('AWS::Cognito::UserPoolRiskConfigurationAttachment'),
        'only who has one': one('AWS::Cognito::UserPoolRiskConfigurationAttachment', {
          AccountTakeoverRiskConfiguration: {
            Actions: { MediumAction: { EventAction: 'MFA_IF_CONFIGURED', Notify: false } },
          },
        }),
      },
    },
  }),
});
