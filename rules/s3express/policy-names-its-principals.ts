import { eachStatement, opensToAnyone } from '../../template/policy';
import { one } from '../example';
import { namedPrincipalsExamples } from '../resource-policy-example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::S3Express::BucketPolicy', properties);
const base = { Effect: 'Allow', Action: 's3express:CreateSession', Resource: '*' };
const policy = (statement: Record<string, unknown>) =>
  subject({ Bucket: 'data--euc1-az1--x-s3', PolicyDocument: { Statement: [{ ...base, ...statement }] } });

export default defineRule({
  id: 'PC-S3X-01',
  title: 'S3 directory bucket policy admits nobody unnamed',
  severity: 'critical',
  profile: 'recommended',
  controls: ['AUT-02'],
  waivable: false,
  appliesTo: ['AWS::S3Express::BucketPolicy'],
  check(resource) {
    return eachStatement(resource.get('PolicyDocument'), (statement) =>
      opensToAnyone(statement)
        ? fail(statement.value.get('Principal'), 'anyone may open a session, and no condition names who')
        : pass(),
    );
  },
  docs: () => ({
    rationale: 'A session on a directory bucket reads and writes everything in it.',
    remediation: 'Name accounts or roles in `Principal`.',
    examples: namedPrincipalsExamples(
      subject({ Bucket: 'data--euc1-az1--x-s3' }),
      policy,
      subject({
        Bucket: 'data--euc1-az1--x-s3',
        PolicyDocument: JSON.stringify({ Statement: { ...base, Principal: '*' } }),
      }),
    ),
  }),
});
