import { resources } from '../example';
import { defineRule, fail, pass } from '../rule';

const SCHEDULE = 'AWS::SecretsManager::RotationSchedule';
const attached = (schedule: Record<string, unknown> = {}) =>
  resources({
    Secret: ['AWS::SecretsManager::Secret'],
    Subject: [
      'AWS::SecretsManager::SecretTargetAttachment',
      { SecretId: { Ref: 'Secret' }, TargetId: { Ref: 'Database' }, TargetType: 'AWS::RDS::DBInstance' },
    ],
    Database: ['AWS::RDS::DBInstance'],
    ...schedule,
  });

export default defineRule({
  id: 'PC-SM-13',
  title: 'Password of a database rotates by itself',
  severity: 'medium',
  profile: 'recommended',
  controls: ['IDN-06', 'DAT-06'],
  frameworks: { fsbp: ['SecretsManager.1'] },
  waivable: true,
  appliesTo: ['AWS::SecretsManager::SecretTargetAttachment'],
  check(resource, template) {
    const secret = template.targetOf(resource.get('SecretId'));
    const rotates = [resource, ...(secret ? [secret] : [])].some(
      (named) => named.referrers(SCHEDULE, 'SecretId').length > 0,
    );
    return rotates ? pass() : fail('', 'no rotation schedule names the secret or this attachment');
  },
  docs: () => ({
    rationale:
      'Secrets Manager changes the password of a database without anybody having to be there. One that never changes stays good for former colleagues, old backups and leaked logs.',
    remediation:
      'Add an `AWS::SecretsManager::RotationSchedule` whose `SecretId` refers to the attachment, or let the database manage its password with `ManageMasterUserPassword`.',
    examples: {
      pass: {
        'a schedule of the attachment': attached({ Rotation: [SCHEDULE, { SecretId: { Ref: 'Subject' } }] }),
        'a schedule of the secret': attached({ Rotation: [SCHEDULE, { SecretId: { Ref: 'Secret' } }] }),
        'a schedule by its full name': attached({
          Rotation: ['AWS::SecretsManager::RotationSchedule', { SecretId: { Ref: 'Secret' } }],
        }),
      },
      fail: {
        'without a schedule': attached(),
        'a schedule of another secret': attached({ Rotation: [SCHEDULE, { SecretId: { Ref: 'Other' } }] }),
      },
    },
  }),
});
