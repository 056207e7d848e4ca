import { eachStatement } from '../../template/policy';
import { expectNamedPrincipals } from '../anyone';
import { one } from '../example';
import { namedPrincipalsExamples } from '../resource-policy-example';
import { defineRule } from '../rule';
const base = { Effect: 'Allow', Action: 'ssm:GetParameter', Resource: '*' };
const policy = (statement: Record<string, unknown>) =>
  one('AWS::SSM::ResourcePolicy', { Policy: { Statement: [{ ...base, ...statement }] } });

export default defineRule({
  id: 'PC-SSM-06',
  title: 'Policy of shared parameters admits nobody unnamed',
  severity: 'critical',
  profile: 'recommended',
  controls: ['AUT-02'],
  waivable: true,
  appliesTo: ['AWS::SSM::ResourcePolicy'],
  check(resource) {
    return eachStatement(resource.get('Policy'), expectNamedPrincipals);
  },
  docs: () => ({
    rationale: 'A parameter whose policy speaks of every principal is open to every AWS account.',
    remediation: 'Name accounts or roles in `Principal` of `Policy`.',
    examples: namedPrincipalsExamples(
      one('AWS::SSM::ResourcePolicy'),
      policy,
      one('AWS::SSM::ResourcePolicy', { Policy: JSON.stringify({ Statement: { ...base, Principal: '*' } }) }),
    ),
  }),
});
