import { eachStatement } from '../../template/policy';
import { expectNamedPrincipals } from '../anyone';
import { one } from '../example';
import { namedPrincipalsExamples } from '../resource-policy-example';
import { defineRule } from '../rule';
const base = { Effect: 'Allow', Action: 'xray:PutTraceSegments', Resource: '*' };
const policy = (statement: Record<string, unknown>) =>
  one('AWS::XRay::ResourcePolicy', { PolicyDocument: { Statement: [{ ...base, ...statement }] } });

export default defineRule({
  id: 'PC-XR-02',
  title: 'Policy of traces admits nobody unnamed',
  severity: 'high',
  profile: 'recommended',
  controls: ['AUT-02'],
  waivable: true,
  appliesTo: ['AWS::XRay::ResourcePolicy'],
  check(resource) {
    return eachStatement(resource.get('PolicyDocument'), expectNamedPrincipals);
  },
  docs: () => ({
    rationale: 'A store of traces whose policy speaks of every principal is open to every AWS account.',
    remediation: 'Name accounts or roles in `Principal` of `PolicyDocument`.',
    examples: namedPrincipalsExamples(
      one('AWS::XRay::ResourcePolicy'),
      policy,
      one('AWS::XRay::ResourcePolicy', {
        PolicyDocument: JSON.stringify({ Statement: { ...base, Principal: '*' } }),
      }),
    ),
  }),
});
