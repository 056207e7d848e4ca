import { one } from '../example';
import { expectOneOf } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-COG-83',
  title: "Identity pool's role rules compare whole values",
  severity: 'medium',
  profile: 'recommended',
  controls: ['AUT-02'],
  waivable: true,
  appliesTo: ['AWS::Cognito::IdentityPoolRoleAttachment'],
  check(resource) {
    return resource
      .get('RoleMappings')
      .entries()
      .flatMap(([, mapping]) =>
        mapping
          .get('RulesConfiguration.Rules')
          .each((rule) => expectOneOf(rule.get('MatchType'), 'the comparison', 'Equals')),
      );
  },
  docs: () => ({
    rationale:
      '`StartsWith` and `Contains` give the role of `admin` to whoever can be called `administrative-guest`, and `NotEqual` gives it to everybody else.',
    remediation: 'Set `RulesConfiguration.Rules[].MatchType` to `Equals`.',

    examples: {
      pass: {
        equal: one('AWS::Cognito::IdentityPoolRoleAttachment', {
          RoleMappings: {
            Pool: {
              Type: 'Rules',
              RulesConfiguration: {
                Rules: [
                  {
                    Claim: 'custom:department',
                    MatchType: 'Equals',
                    Value: 'billing',
                    RoleARN: 'arn:aws:iam::111122223333:role/billing',
                  },
                ],
              },
            },
          },
        }),
        'no rules': one('AWS::Cognito::IdentityPoolRoleAttachment'),
      },
      fail: {
        'a part, without the rest': one('AWS::Cognito::IdentityPoolRoleAttachment', {
          RoleMappings: {
            Pool: {
              Type: 'Rules',
              RulesConfiguration: {
                Rules: [{ Claim: 'custom:department', MatchType: 'Contains', Value: 'admin' }],
              },
            },
          },
        }),
      },
    },
  }),
});
