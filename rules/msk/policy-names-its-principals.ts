import { eachStatement } from '../../template/policy';
import { expectNamedPrincipals } from '../anyone';
import { one } from '../example';
import { namedPrincipalsExamples } from '../resource-policy-example';
import { defineRule } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::MSK::ClusterPolicy', properties);
const base = { Effect: 'Allow', Action: 'kafka:CreateVpcConnection', Resource: '*' };
const policy = (statement: Record<string, unknown>) =>
  subject({
    ClusterArn: 'arn:aws:kafka:eu-central-1:111122223333:cluster/k/1',
    Policy: { Statement: [{ ...base, ...statement }] },
  });

export default defineRule({
  id: 'PC-MSK-12',
  title: 'MSK cluster policy admits nobody unnamed',
  severity: 'critical',
  profile: 'recommended',
  controls: ['AUT-02'],
  waivable: false,
  appliesTo: ['AWS::MSK::ClusterPolicy'],
  check(resource) {
    return eachStatement(resource.get('Policy'), expectNamedPrincipals);
  },
  docs: () => ({
    rationale: 'Anybody could connect a network of their own to the brokers.',
    remediation: 'Name accounts or roles in `Principal` of `Policy`.',
    examples: namedPrincipalsExamples(
      subject({ ClusterArn: 'arn:aws:kafka:eu-central-1:111122223333:cluster/k/1' }),
      policy,
      subject({
        ClusterArn: 'arn:aws:kafka:eu-central-1:111122223333:cluster/k/1',
        Policy: JSON.stringify({ Statement: { ...base, Principal: '*' } }),
      }),
    ),
  }),
});
