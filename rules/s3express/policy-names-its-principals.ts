import { eachStatement, opensToAnyone } from '../../template/policy';
import { imported, one } from '../example';
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
    examples: {
      pass: {
        'no policy': subject({ Bucket: 'data--euc1-az1--x-s3' }),
        'a named account': policy({ Principal: { AWS: 'arn:aws:iam::111122223333:root' } }),
        'everyone of one organization': policy({
          Principal: '*',
          Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' } },
        }),
        'a refusal to everyone': policy({ Effect: 'Deny', Principal: '*' }),
      },
      fail: {
        anyone: policy({ Principal: '*' }),
        'any account': policy({ Principal: { AWS: ['arn:aws:iam::111122223333:root', '*'] } }),
        'a condition that narrows nobody': policy({
          Principal: '*',
          Condition: { Bool: { 'aws:SecureTransport': 'true' } },
        }),
        'a condition that only holds where the key is there': policy({
          Principal: '*',
          Condition: { StringEqualsIfExists: { 'aws:SourceAccount': '111122223333' } },
        }),
        'a document in a string': subject({
          Bucket: 'data--euc1-az1--x-s3',
          PolicyDocument: JSON.stringify({ Statement: { ...base, Principal: '*' } }),
        }),
      },
      unknown: {
        'an imported principal': policy({ Principal: { AWS: imported } }),
      },
    },
  }),
});
