import { eachStatement } from '../../template/policy';
import { expectNoAnyone } from '../anyone';
import { one } from '../example';
import { namedPrincipalsExamples } from '../resource-policy-example';
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
      expectNoAnyone(statement, 'anyone may use the key, and no condition names who'),
    );
  },
  docs: () => ({
    rationale:
      'A key policy for every principal hands the key to every AWS account. Encryption then protects against nobody who can reach the data.',
    remediation: 'Name accounts or roles in `Principal`, or narrow `*` with `kms:CallerAccount`.',
    examples: namedPrincipalsExamples(
      subject(),
      policy,
      subject({
        KeyPolicy: JSON.stringify({ Statement: { ...base, Principal: '*' } }),
      }),
    ),
  }),
});
