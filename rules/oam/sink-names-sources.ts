import { eachStatement } from '../../template/policy';
import { one, each } from '../example';
import { allow, policyOf } from '../policy-example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-OAM-01',
  title: 'Sink of shared monitoring names whom it takes from',
  severity: 'medium',
  profile: 'recommended',
  controls: ['AUT-02'],
  waivable: true,
  appliesTo: ['AWS::Oam::Sink'],
  check(resource) {
    return eachStatement(resource.get('Policy'), (statement) =>
      statement.isAllow() && statement.isForAnyone() && !statement.isNarrowed()
        ? fail(statement.value, 'every AWS account may link')
        : pass(),
    );
  },
  docs: () => ({
    rationale: 'A stranger who links to your sink fills it with numbers and logs of his own.',
    remediation: 'Add to `Policy` a condition on `aws:PrincipalOrgID`.',

    examples: {
      pass: {
        organization: one('AWS::Oam::Sink', {
          Policy: policyOf({
            ...allow(['oam:CreateLink', 'oam:UpdateLink'], '*', {
              Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-abcdefghij' } },
            }),
            Principal: '*',
          }),
        }),
        'no policy': one('AWS::Oam::Sink'),
        ...each(['Deny', 'Allow'], (Effect) =>
          one('AWS::Oam::Sink', {
            Policy: policyOf({
              ...allow('oam:CreateLink'),
              Effect,
              Principal: Effect === 'Deny' ? '*' : { AWS: '111122223333' },
            }),
          }),
        ),
      },
      fail: {
        'everyone, without a condition': one('AWS::Oam::Sink', {
          Policy: policyOf({ ...allow('oam:CreateLink'), Principal: '*' }),
        }),
      },
    },
  }),
});
