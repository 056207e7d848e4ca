import { eachStatement } from '../../template/policy';
import { expectNamedPrincipals } from '../anyone';
import { imported, one } from '../example';
import { defineRule } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::KMS::Key', properties);
const base = { Effect: 'Allow', Action: 'kms:Decrypt', Resource: '*' };
const policy = (statement: Record<string, unknown>) =>
  subject({ KeyPolicy: { Statement: [{ ...base, ...statement }] } });

export default defineRule({
  id: 'PC-KMS-05',
  title: 'KMS key policy admits nobody unnamed',
  severity: 'critical',
  profile: 'recommended',
  controls: ['AUT-02', 'DAT-01'],
  frameworks: { fsbp: ['KMS.5'] },
  waivable: false,
  appliesTo: ['AWS::KMS::Key', 'AWS::KMS::ReplicaKey'],
  check(resource) {
    return eachStatement(resource.get('KeyPolicy'), (statement) =>
      expectNamedPrincipals(statement, 'anyone may use the key, and no condition names who'),
    );
  },
  docs: () => ({
    rationale:
      'A key policy for every principal hands the key to every AWS account. Encryption then protects against nobody who can reach the data.',
    remediation: 'Name accounts or roles in `Principal`, or narrow `*` with `kms:CallerAccount`.',
    examples: {
      pass: {
        'no policy': subject(),
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
          KeyPolicy: JSON.stringify({ Statement: { ...base, Principal: '*' } }),
        }),
      },
      unknown: {
        'an imported principal': policy({ Principal: { AWS: imported } }),
      },
    },
  }),
});
