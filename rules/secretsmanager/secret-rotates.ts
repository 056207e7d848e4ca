import { type Resource } from '../../template';
import { one, resources, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::SecretsManager::Secret', properties);
const SCHEDULE = 'AWS::SecretsManager::RotationSchedule';
/** A schedule may name the secret, or the attachment that stands for it. */
const rotates = (secret: Resource) =>
  [secret, ...secret.referrers('AWS::SecretsManager::SecretTargetAttachment', 'SecretId')].some(
    (named) => named.referrers(SCHEDULE, 'SecretId').length > 0,
  );
const rotation = (SecretId: unknown) =>
  [SCHEDULE, { SecretId, RotationRules: { AutomaticallyAfterDays: 30 } }] as const;

export default defineRule({
  id: 'PC-SM-01',
  title: 'Secret rotates by itself',
  severity: 'medium',
  profile: 'strict',
  controls: ['IDN-06', 'DAT-06'],
  frameworks: { fsbp: ['SecretsManager.1'] },
  waivable: true,
  appliesTo: ['AWS::SecretsManager::Secret'],
  check(resource) {
    return rotates(resource) ? pass() : fail('', 'no rotation schedule names it');
  },
  docs: () => ({
    rationale:
      'A secret that never changes stays good for whoever once saw it: former colleagues, old backups, leaked logs. Rotation bounds the damage without anyone having to notice.',
    remediation:
      'Add an `AWS::SecretsManager::RotationSchedule` whose `SecretId` refers to it, or have the service manage the secret.',
    whenNotToUse: 'Where another party issues the secret: AWS cannot change it there.',
    examples: {
      pass: {
        'a schedule': resources({
          Secret: ['AWS::SecretsManager::Secret'],
          Rotation: rotation({ Ref: 'Secret' }),
        }),
        'a schedule by name': resources({
          Secret: ['AWS::SecretsManager::Secret', { Name: 'db' }],
          Rotation: rotation('db'),
        }),
        'a schedule by way of the attachment': resources({
          Secret: ['AWS::SecretsManager::Secret'],
          Attachment: ['AWS::SecretsManager::SecretTargetAttachment', { SecretId: { Ref: 'Secret' } }],
          Rotation: rotation({ Ref: 'Attachment' }),
        }),
        'a schedule by its full name': resources({
          Secret: ['AWS::SecretsManager::Secret'],
          Rotation: ['AWS::SecretsManager::RotationSchedule', { SecretId: { Ref: 'Secret' } }],
        }),
      },
      fail: {
        'without a schedule': subject(),
        'a schedule of another secret': resources({
          Secret: ['AWS::SecretsManager::Secret'],
          Rotation: rotation({ Ref: 'Other' }),
        }),
        'a schedule in production alone': staged({
          Resources: {
            Secret: { Type: 'AWS::SecretsManager::Secret' },
            Rotation: {
              Type: SCHEDULE,
              Condition: 'InProduction',
              Properties: { SecretId: { Ref: 'Secret' } },
            },
          },
        }),
      },
    },
  }),
});
