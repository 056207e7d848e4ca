import { eachStatement, opensToAnyone } from '../../template/policy';
import { imported, one } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::S3::AccessPoint', properties);
const base = { Effect: 'Allow', Action: 's3:GetObject', Resource: '*' };
const policy = (statement: Record<string, unknown>) =>
  subject({ Bucket: 'data', Policy: { Statement: [{ ...base, ...statement }] } });

export default defineRule({
  id: 'PC-S3-41',
  title: 'S3 access point policy admits nobody unnamed',
  severity: 'critical',
  profile: 'recommended',
  controls: ['AUT-02'],
  waivable: false,
  appliesTo: ['AWS::S3::AccessPoint'],
  check(resource) {
    return eachStatement(resource.get('Policy'), (statement) =>
      opensToAnyone(statement)
        ? fail(statement.value.get('Principal'), 'anyone may use this statement, and no condition names who')
        : pass(),
    );
  },
  docs: () => ({
    rationale:
      'An access point open to every principal opens the bucket behind it as far as the bucket delegates to its access points.',
    remediation: 'Name accounts or roles in `Principal` of `Policy`, or bind the access point to a VPC.',
    examples: {
      pass: {
        'no policy': subject({ Bucket: 'data' }),
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
          Bucket: 'data',
          Policy: JSON.stringify({ Statement: { ...base, Principal: '*' } }),
        }),
      },
      unknown: {
        'an imported principal': policy({ Principal: { AWS: imported } }),
      },
    },
  }),
});
