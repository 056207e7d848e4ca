import { eachStatement, opensToAnyone } from '../../template/policy';
import { imported, one } from '../example';
import { defineRule, fail, pass } from '../rule';

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
    return eachStatement(resource.get('ResourcePolicy'), (statement) =>
      opensToAnyone(statement)
        ? fail(statement.value.get('Principal'), 'anyone may use this statement, and no condition names who')
        : pass(),
    );
  },
  docs: () => ({
    rationale: 'Anybody could write events into your audit record: forged entries hide real ones.',
    remediation: 'Name accounts or roles in `Principal`.',
    examples: {
      pass: {
        'no policy': subject({ ResourceArn: 'arn:aws:cloudtrail:eu-central-1:111122223333:channel/1' }),
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
          ResourceArn: 'arn:aws:cloudtrail:eu-central-1:111122223333:channel/1',
          ResourcePolicy: JSON.stringify({ Statement: { ...base, Principal: '*' } }),
        }),
      },
      unknown: {
        'an imported principal': policy({ Principal: { AWS: imported } }),
      },
    },
  }),
});
