import { one } from '../example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-COG-73',
  title: 'Risk configuration looks for stolen passwords at sign-in, sign-up and change',
  severity: 'low',
  profile: 'recommended',
  controls: ['IDN-09'],
  waivable: true,
  appliesTo: ['AWS::Cognito::UserPoolRiskConfigurationAttachment'],
  check(resource) {
    const filter = resource.get('CompromisedCredentialsRiskConfiguration.EventFilter');
    if (filter.isAbsent()) return pass();
    return ['SIGN_IN', 'SIGN_UP', 'PASSWORD_CHANGE'].flatMap((event) =>
      filter.some((item) => item.is(event))
        ? pass()
        : fail(filter, `stolen passwords are not looked for at ${event}`),
    );
  },
  docs: () => ({
    rationale: 'A stolen password that is not refused when it is set is refused too late, or never.',
    remediation: 'Leave `CompromisedCredentialsRiskConfiguration.EventFilter` out, or name all three events.',

    examples: {
      pass: {
        'omitted, which means all': one('AWS::Cognito::UserPoolRiskConfigurationAttachment'),
        all: one('AWS::Cognito::UserPoolRiskConfigurationAttachment', {
          CompromisedCredentialsRiskConfiguration: { EventFilter: ['SIGN_IN', 'SIGN_UP', 'PASSWORD_CHANGE'] },
        }),
      },
      fail: {
        'sign-up only': one('AWS::Cognito::UserPoolRiskConfigurationAttachment', {
          CompromisedCredentialsRiskConfiguration: { EventFilter: ['SIGN_UP'] },
        }),
      },
    },
  }),
});
