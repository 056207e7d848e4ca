import { eachStatement } from '../../template/policy';
import { expectNamedPrincipals } from '../anyone';
import { one } from '../example';
import { namedPrincipalsExamples } from '../resource-policy-example';
import { defineRule } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::CloudTrail::ResourcePolicy', properties);
const base = { Effect: 'Allow', Action: 'cloudtrail-data:PutAuditEvents', Resource: '*' };
const policy = (statement: Record<string, unknown>) =>
  subject({
    ResourceArn: 'arn:aws:cloudtrail:eu-central-1:111122223333:channel/1',
    ResourcePolicy: { Statement: [{ ...base, ...statement }] },
  });

export default defineRule({
  id: 'PC-CT-23',
  title: 'CloudTrail resource policy admits nobody unnamed',
  severity: 'high',
  profile: 'recommended',
  controls: ['AUT-02', 'OPS-01'],
  waivable: true,
  appliesTo: ['AWS::CloudTrail::ResourcePolicy'],
  check(resource) {
    return eachStatement(resource.get('ResourcePolicy'), expectNamedPrincipals);
  },
  docs: () => ({
    rationale: 'Anybody could write events into your audit record: forged entries hide real ones.',
    remediation: 'Name accounts or roles in `Principal`.',
    examples: namedPrincipalsExamples(
      subject({ ResourceArn: 'arn:aws:cloudtrail:eu-central-1:111122223333:channel/1' }),
      policy,
      subject({
        ResourceArn: 'arn:aws:cloudtrail:eu-central-1:111122223333:channel/1',
        ResourcePolicy: JSON.stringify({ Statement: { ...base, Principal: '*' } }),
      }),
    ),
  }),
});
