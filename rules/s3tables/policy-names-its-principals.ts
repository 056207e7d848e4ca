import { eachStatement } from '../../template/policy';
import { expectNamedPrincipals } from '../anyone';
import { one } from '../example';
import { namedPrincipalsExamples } from '../resource-policy-example';
import { defineRule } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::S3Tables::TableBucketPolicy', properties);
const base = { Effect: 'Allow', Action: 's3tables:GetTableData', Resource: '*' };
const policy = (statement: Record<string, unknown>) =>
  subject({
    TableBucketARN: 'arn:aws:s3tables:eu-central-1:111122223333:bucket/t',
    ResourcePolicy: { Statement: [{ ...base, ...statement }] },
  });

export default defineRule({
  id: 'PC-S3T-01',
  title: 'S3 table policy admits nobody unnamed',
  severity: 'critical',
  profile: 'recommended',
  controls: ['AUT-02'],
  waivable: false,
  appliesTo: ['AWS::S3Tables::TableBucketPolicy', 'AWS::S3Tables::TablePolicy'],
  check(resource) {
    return eachStatement(resource.get('ResourcePolicy'), expectNamedPrincipals);
  },
  docs: () => ({
    rationale: 'A table open to every principal can be read from any AWS account.',
    remediation: 'Name accounts or roles in `Principal`.',
    examples: namedPrincipalsExamples(
      subject({ TableBucketARN: 'arn:aws:s3tables:eu-central-1:111122223333:bucket/t' }),
      policy,
      subject({
        TableBucketARN: 'arn:aws:s3tables:eu-central-1:111122223333:bucket/t',
        ResourcePolicy: JSON.stringify({ Statement: { ...base, Principal: '*' } }),
      }),
    ),
  }),
});
