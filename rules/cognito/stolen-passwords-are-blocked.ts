import { one } from '../example';
import { expectOneOf } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-COG-72',
  title: 'Risk configuration blocks passwords that are known as stolen',
  severity: 'high',
  profile: 'recommended',
  controls: ['IDN-09'],
  waivable: true,
  appliesTo: ['AWS::Cognito::UserPoolRiskConfigurationAttachment'],
  check(resource) {
    return expectOneOf(
      resource.get('CompromisedCredentialsRiskConfiguration.Actions.EventAction'),
      'what happens with a stolen password',
      'BLOCK',
    );
  },
  docs: () => ({
    rationale:
      'Lists of stolen passwords are tried against every site. Cognito knows many of them, and this setting says what it does with one.',
    remediation: 'Set `CompromisedCredentialsRiskConfiguration.Actions.EventAction` to `BLOCK`.',

    examples: {
      pass: {
        blocked: one('AWS::Cognito::UserPoolRiskConfigurationAttachment', {
          CompromisedCredentialsRiskConfiguration: { Actions: { EventAction: 'BLOCK' } },
        }),
      },
      fail: {
        omitted: one('AWS::Cognito::UserPoolRiskConfigurationAttachment'),
        nothing: one('AWS::Cognito::UserPoolRiskConfigurationAttachment', {
          CompromisedCredentialsRiskConfiguration: { Actions: { EventAction: 'NO_ACTION' } },
        }),
      },
    },
  }),
});
