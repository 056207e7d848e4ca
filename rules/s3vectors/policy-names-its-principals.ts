import { eachStatement, opensToAnyone } from '../../template/policy';
import { imported, one } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) =>
  one('AWS::S3Vectors::VectorBucketPolicy', properties);
const base = { Effect: 'Allow', Action: 's3vectors:QueryVectors', Resource: '*' };
const policy = (statement: Record<string, unknown>) =>
  subject({ VectorBucketName: 'v', Policy: { Statement: [{ ...base, ...statement }] } });

export default defineRule({
  id: 'PC-S3V-01',
  title: 'S3 vector bucket policy admits nobody unnamed',
  severity: 'critical',
  profile: 'recommended',
  controls: ['AUT-02', 'AIS-06'],
  waivable: false,
  appliesTo: ['AWS::S3Vectors::VectorBucketPolicy'],
  check(resource) {
    return eachStatement(resource.get('Policy'), (statement) =>
      opensToAnyone(statement)
        ? fail(statement.value.get('Principal'), 'anyone may use this statement, and no condition names who')
        : pass(),
    );
  },
  docs: () => ({
    rationale:
      'Vectors give back the texts that they were made of. A bucket open to every principal gives them to the world.',
    remediation: 'Name accounts or roles in `Principal`.',
    examples: {
      pass: {
        'no policy': subject({ VectorBucketName: 'v' }),
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
          VectorBucketName: 'v',
          Policy: JSON.stringify({ Statement: { ...base, Principal: '*' } }),
        }),
      },
      unknown: {
        'an imported principal': policy({ Principal: { AWS: imported } }),
      },
    },
  }),
});
