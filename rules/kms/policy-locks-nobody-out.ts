import { statements } from '../../template/policy';
import { imported, one } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::KMS::Key', properties);
const policy = (...statement: Record<string, unknown>[]) =>
  subject({ KeyPolicy: { Statement: statement.map((one) => ({ Effect: 'Allow', Resource: '*', ...one })) } });

export default defineRule({
  id: 'PC-KMS-08',
  title: 'KMS key policy leaves somebody in charge of the key',
  severity: 'high',
  profile: 'recommended',
  controls: ['DAT-01'],
  waivable: true,
  appliesTo: ['AWS::KMS::Key', 'AWS::KMS::ReplicaKey'],
  check(resource) {
    const document = resource.get('KeyPolicy');
    if (document.isAbsent()) return pass();
    const governed = statements(document).some(
      (statement) => statement.isAllow() && statement.coversAction('kms:PutKeyPolicy'),
    );
    return governed ? pass() : fail(document, 'no statement allows anybody to change the policy');
  },
  docs: () => ({
    rationale:
      'A key that nobody may administer cannot be repaired, rotated or deleted; only AWS support can help. Its data is hostage to whatever the policy says today.',
    remediation: 'Keep a statement that gives `kms:*` to `arn:aws:iam::ACCOUNT:root`.',
    examples: {
      pass: {
        'no policy, so the default': subject(),
        'the account': policy({ Principal: { AWS: 'arn:aws:iam::111122223333:root' }, Action: 'kms:*' }),
        'an administrator': policy({
          Principal: { AWS: 'arn:aws:iam::111122223333:role/keys' },
          Action: ['kms:Put*', 'kms:Describe*'],
        }),
      },
      fail: {
        'without an administrator': policy({
          Principal: { AWS: 'arn:aws:iam::111122223333:role/app' },
          Action: ['kms:Decrypt', 'kms:Encrypt'],
        }),
        'an administrator only by refusal': policy({ Effect: 'Deny', Principal: '*', Action: 'kms:*' }),
        'an empty policy': subject({ KeyPolicy: {} }),
      },
      unknown: {
        'an imported action': policy({
          Principal: { AWS: 'arn:aws:iam::111122223333:root' },
          Action: imported,
        }),
      },
    },
  }),
});
