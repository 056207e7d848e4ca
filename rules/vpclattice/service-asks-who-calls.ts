import { one } from '../example';
import { expectOneOf } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-VPCL-01',
  title: 'Lattice service asks who calls',
  severity: 'high',
  profile: 'recommended',
  controls: ['AUT-03', 'NET-06'],
  waivable: true,
  appliesTo: ['AWS::VpcLattice::Service', 'AWS::VpcLattice::ServiceNetwork'],
  check(resource) {
    return expectOneOf(resource.get('AuthType'), 'the kind of authorization', 'AWS_IAM');
  },
  docs: () => ({
    rationale: 'Without it every program in every network that is joined may call.',
    remediation: 'Set `AuthType` to `AWS_IAM` with an `AWS::VpcLattice::AuthPolicy`.',

    examples: {
      pass: { iam: one('AWS::VpcLattice::Service', { AuthType: 'AWS_IAM' }) },
      fail: {
        omitted: one('AWS::VpcLattice::ServiceNetwork'),
        none: one('AWS::VpcLattice::Service', { AuthType: 'NONE' }),
      },
    },
  }),
});
