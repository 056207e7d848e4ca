import { eachStatement } from '../../template/policy';
import { expectNamedPrincipals } from '../anyone';
import { one } from '../example';
import { namedPrincipalsExamples } from '../resource-policy-example';
import { defineRule } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::Kinesis::ResourcePolicy', properties);
const base = { Effect: 'Allow', Action: 'kinesis:GetRecords', Resource: '*' };
const policy = (statement: Record<string, unknown>) =>
  subject({
    ResourceArn: 'arn:aws:kinesis:eu-central-1:111122223333:stream/s',
    ResourcePolicy: { Statement: [{ ...base, ...statement }] },
  });

export default defineRule({
  id: 'PC-KIN-04',
  title: 'Kinesis resource policy admits nobody unnamed',
  severity: 'critical',
  profile: 'recommended',
  controls: ['AUT-02'],
  waivable: false,
  appliesTo: ['AWS::Kinesis::ResourcePolicy'],
  check(resource) {
    return eachStatement(resource.get('ResourcePolicy'), expectNamedPrincipals);
  },
  docs: () => ({
    rationale:
      'A stream whose policy speaks of every principal can be read and written from any AWS account.',
    remediation: 'Name accounts or roles in `Principal`.',
    examples: namedPrincipalsExamples(
      subject({ ResourceArn: 'arn:aws:kinesis:eu-central-1:111122223333:stream/s' }),
      policy,
      subject({
        ResourceArn: 'arn:aws:kinesis:eu-central-1:111122223333:stream/s',
        ResourcePolicy: JSON.stringify({ Statement: { ...base, Principal: '*' } }),
      }),
    ),
  }),
});
