import { one, each } from '../example';
import { expectOneOf } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-COG-76',
  title: 'Risk configuration answers sign-ins of low risk',
  severity: 'low',
  profile: 'strict',
  controls: ['IDN-09'],
  waivable: true,
  appliesTo: ['AWS::Cognito::UserPoolRiskConfigurationAttachment'],
  check(resource) {
    return expectOneOf(
      resource.get('AccountTakeoverRiskConfiguration.Actions.LowAction.EventAction'),
      'what happens at low risk',
      'BLOCK',
      'MFA_REQUIRED',
      'MFA_IF_CONFIGURED',
    );
  },
  docs: () => ({
    rationale:
      'Low risk is still some: a new device or place. One more proof costs the user little and a thief much.',
    remediation:
      'Set `AccountTakeoverRiskConfiguration.Actions.LowAction.EventAction` to `MFA_IF_CONFIGURED` or more.',
    whenNotToUse: 'Where users sign in from many places and have no second factor.',
    examples: {
      pass: {
        'who has a second factor': one('AWS::Cognito::UserPoolRiskConfigurationAttachment', {
          AccountTakeoverRiskConfiguration: {
            Actions: { LowAction: { EventAction: 'MFA_IF_CONFIGURED', Notify: false } },
          },
        }),
        ...each(['BLOCK', 'MFA_REQUIRED'], (EventAction) =>
          one('AWS::Cognito::UserPoolRiskConfigurationAttachment', {
            AccountTakeoverRiskConfiguration: { Actions: { LowAction: { EventAction, Notify: false } } },
          }),
        ),
      },
      fail: {
        omitted: one('AWS::Cognito::UserPoolRiskConfigurationAttachment'),
        nothing: one('AWS::Cognito::UserPoolRiskConfigurationAttachment', {
          AccountTakeoverRiskConfiguration: {
            Actions: { LowAction: { EventAction: 'NO_ACTION', Notify: false } },
          },
        }),
      },
    },
  }),
});
