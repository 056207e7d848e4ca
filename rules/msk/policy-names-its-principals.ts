import { eachStatement, opensToAnyone } from '../../template/policy';
import { imported, one } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::MSK::ClusterPolicy', properties);
const base = { Effect: 'Allow', Action: 'kafka:CreateVpcConnection', Resource: '*' };
const policy = (statement: Record<string, unknown>) =>
  subject({
    ClusterArn: 'arn:aws:kafka:eu-central-1:111122223333:cluster/k/1',
    Policy: { Statement: [{ ...base, ...statement }] },
  });

export default defineRule({
  id: 'PC-MSK-12',
  title: 'MSK cluster policy admits nobody unnamed',
  severity: 'critical',
  profile: 'recommended',
  controls: ['AUT-02'],
  waivable: false,
  appliesTo: ['AWS::MSK::ClusterPolicy'],
  check(resource) {
    return eachStatement(resource.get('Policy'), (statement) =>
      opensToAnyone(statement)
        ? fail(statement.value.get('Principal'), 'anyone may use this statement, and no condition names who')
        : pass(),
    );
  },
  docs: () => ({
    rationale: 'Anybody could connect a network of their own to the brokers.',
    remediation: 'Name accounts or roles in `Principal` of `Policy`.',
    examples: {
      pass: {
        'no policy': subject({ ClusterArn: 'arn:aws:kafka:eu-central-1:111122223333:cluster/k/1' }),
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
          ClusterArn: 'arn:aws:kafka:eu-central-1:111122223333:cluster/k/1',
          Policy: JSON.stringify({ Statement: { ...base, Principal: '*' } }),
        }),
      },
      unknown: {
        'an imported principal': policy({ Principal: { AWS: imported } }),
      },
    },
  }),
});
