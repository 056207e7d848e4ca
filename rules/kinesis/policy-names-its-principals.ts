import { eachStatement, opensToAnyone } from '../../template/policy';
import { imported, one } from '../example';
import { defineRule, fail, pass } from '../rule';

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
    return eachStatement(resource.get('ResourcePolicy'), (statement) =>
      opensToAnyone(statement)
        ? fail(statement.value.get('Principal'), 'anyone may use this statement, and no condition names who')
        : pass(),
    );
  },
  docs: () => ({
    rationale:
      'A stream whose policy speaks of every principal can be read and written from any AWS account.',
    remediation: 'Name accounts or roles in `Principal`.',
    examples: {
      pass: {
        'no policy': subject({ ResourceArn: 'arn:aws:kinesis:eu-central-1:111122223333:stream/s' }),
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
          ResourceArn: 'arn:aws:kinesis:eu-central-1:111122223333:stream/s',
          ResourcePolicy: JSON.stringify({ Statement: { ...base, Principal: '*' } }),
        }),
      },
      unknown: {
        'an imported principal': policy({ Principal: { AWS: imported } }),
      },
    },
  }),
});
