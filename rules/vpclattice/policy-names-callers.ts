import { eachStatement } from '../../template/policy';
import { saysNothingMore } from '../anyone';
import { one, each } from '../example';
import { allow, policyOf } from '../policy-example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-VPCL-02',
  title: 'Lattice policy names who may call',
  severity: 'high',
  profile: 'recommended',
  controls: ['AUT-02'],
  waivable: true,
  appliesTo: ['AWS::VpcLattice::AuthPolicy', 'AWS::VpcLattice::ResourcePolicy'],
  check(resource) {
    return eachStatement(resource.get('Policy'), (statement) =>
      statement.isAllow() && statement.isForAnyone() && saysNothingMore(statement)
        ? fail(statement.value, 'everyone may call')
        : pass(),
    );
  },
  docs: () => ({
    rationale: 'A policy that allows everyone without a condition is no policy.',
    remediation:
      'Name principals, or add a condition on `vpc-lattice-svcs:SourceVpc` or `aws:PrincipalOrgID`.',

    examples: {
      pass: {
        own: one('AWS::VpcLattice::AuthPolicy', {
          Policy: policyOf({
            ...allow('vpc-lattice-svcs:Invoke', '*', {
              Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-abcdefghij' } },
            }),
            Principal: '*',
          }),
        }),
        'no policy': one('AWS::VpcLattice::ResourcePolicy'),
        ...each(['Deny', 'Allow'], (Effect) =>
          one('AWS::VpcLattice::AuthPolicy', {
            Policy: policyOf({
              ...allow('*'),
              Effect,
              Principal: Effect === 'Deny' ? '*' : { AWS: '111122223333' },
            }),
          }),
        ),
      },
      fail: {
        'everyone, without a condition': one('AWS::VpcLattice::AuthPolicy', {
          Policy: policyOf({ ...allow('*'), Principal: '*' }),
        }),
        'everyone of any organization': one('AWS::VpcLattice::AuthPolicy', {
          Policy: policyOf({
            ...allow('*', '*', { Condition: { StringLike: { 'aws:PrincipalOrgID': '*' } } }),
            Principal: '*',
          }),
        }),
      },
    },
  }),
});
