import { eachStatement } from '../../template/policy';
import { expectNamedPrincipals } from '../anyone';
import { one } from '../example';
import { namedPrincipalsExamples } from '../resource-policy-example';
import { defineRule } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::ECR::RegistryPolicy', properties);
const base = { Effect: 'Allow', Action: 'ecr:ReplicateImage', Resource: '*' };
const policy = (statement: Record<string, unknown>) =>
  subject({ PolicyText: { Statement: [{ ...base, ...statement }] } });

export default defineRule({
  id: 'PC-ECR-10',
  title: 'ECR registry policy admits nobody unnamed',
  severity: 'critical',
  profile: 'recommended',
  controls: ['AUT-02', 'SUP-03'],
  waivable: false,
  appliesTo: ['AWS::ECR::RegistryPolicy'],
  check(resource) {
    return eachStatement(resource.get('PolicyText'), expectNamedPrincipals);
  },
  docs: () => ({
    rationale: 'Anybody could replicate images into your registry.',
    remediation: 'Name accounts in `Principal` of `PolicyText`.',
    examples: namedPrincipalsExamples(
      subject(),
      policy,
      subject({
        PolicyText: JSON.stringify({ Statement: { ...base, Principal: '*' } }),
      }),
    ),
  }),
});
