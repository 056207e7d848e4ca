import { eachStatement } from '../../template/policy';
import { expectNamedPrincipals } from '../anyone';
import { one } from '../example';
import { namedPrincipalsExamples } from '../resource-policy-example';
import { defineRule } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::Redshift::Cluster', properties);
const base = { Effect: 'Allow', Action: 'redshift:CreateInboundIntegration', Resource: '*' };
const policy = (statement: Record<string, unknown>) =>
  subject({ NamespaceResourcePolicy: { Statement: [{ ...base, ...statement }] } });

export default defineRule({
  id: 'PC-RS-21',
  title: 'Redshift namespace policy admits nobody unnamed',
  severity: 'critical',
  profile: 'recommended',
  controls: ['AUT-02'],
  waivable: false,
  appliesTo: ['AWS::Redshift::Cluster'],
  check(resource) {
    return eachStatement(resource.get('NamespaceResourcePolicy'), expectNamedPrincipals);
  },
  docs: () => ({
    rationale: 'Anybody could feed data into the warehouse.',
    remediation: 'Name accounts or roles in `Principal` of `NamespaceResourcePolicy`.',
    examples: namedPrincipalsExamples(
      subject(),
      policy,
      subject({
        NamespaceResourcePolicy: JSON.stringify({ Statement: { ...base, Principal: '*' } }),
      }),
    ),
  }),
});
