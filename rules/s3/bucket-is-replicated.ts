import { imported, inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::S3::Bucket', properties);

export default defineRule({
  id: 'PC-S3-37',
  title: 'S3 bucket is replicated',
  severity: 'low',
  profile: 'strict',
  controls: ['OPS-04'],
  frameworks: { fsbp: ['S3.7'] },
  waivable: true,
  appliesTo: ['AWS::S3::Bucket'],
  check(resource) {
    const rules = resource.get('ReplicationConfiguration.Rules');
    return rules.some((rule) => rule.get('Status').is('Enabled'))
      ? pass()
      : fail(rules, 'no replication rule is in force');
  },
  docs: () => ({
    rationale:
      'One bucket in one region and one account is one mistake away from loss. A copy elsewhere survives it.',
    remediation: 'Set `ReplicationConfiguration` to a bucket of another account or region.',
    whenNotToUse: 'Where AWS Backup copies the bucket, or where data may not leave the region.',
    examples: {
      pass: {
        'a rule': subject({
          ReplicationConfiguration: {
            Rules: [{ Status: 'Enabled', Destination: { Bucket: 'arn:aws:s3:::copy' } }],
          },
        }),
      },
      fail: {
        omitted: subject(),
        'no rule in force': subject({ ReplicationConfiguration: { Rules: [{ Status: 'Disabled' }] } }),
        'off outside production': staged(
          subject({ ReplicationConfiguration: { Rules: [{ Status: inProduction('Enabled', 'Disabled') }] } }),
        ),
      },
      unknown: {
        imported: subject({ ReplicationConfiguration: { Rules: [{ Status: imported }] } }),
      },
    },
  }),
});
