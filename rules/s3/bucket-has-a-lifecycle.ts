import { imported, inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::S3::Bucket', properties);

export default defineRule({
  id: 'PC-S3-36',
  title: 'S3 bucket has a lifecycle',
  severity: 'low',
  profile: 'strict',
  controls: ['DAT-05'],
  frameworks: { fsbp: ['S3.13'] },
  waivable: true,
  appliesTo: ['AWS::S3::Bucket'],
  check(resource) {
    const rules = resource.get('LifecycleConfiguration.Rules');
    return rules.some((rule) => !rule.get('Status').is('Disabled'))
      ? pass()
      : fail(rules, 'no lifecycle rule is in force');
  },
  docs: () => ({
    rationale:
      'Data that nobody deletes grows into a liability: old versions and forgotten uploads are what leaks, and are paid for until then.',
    remediation:
      'Set `LifecycleConfiguration` with rules for old versions, incomplete uploads, and expiration where data has an end.',
    whenNotToUse: 'Where data is kept for ever on purpose.',
    examples: {
      pass: {
        'a rule': subject({
          LifecycleConfiguration: {
            Rules: [{ Status: 'Enabled', NoncurrentVersionExpiration: { NoncurrentDays: 90 } }],
          },
        }),
      },
      fail: {
        omitted: subject(),
        'no rule in force': subject({
          LifecycleConfiguration: { Rules: [{ Status: 'Disabled', ExpirationInDays: 3 }] },
        }),
        'off outside production': staged(
          subject({
            LifecycleConfiguration: {
              Rules: [{ Status: inProduction('Enabled', 'Disabled'), ExpirationInDays: 3 }],
            },
          }),
        ),
      },
      unknown: {
        imported: subject({ LifecycleConfiguration: { Rules: [{ Status: imported }] } }),
      },
    },
  }),
});
