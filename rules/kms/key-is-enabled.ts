import { imported, inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::KMS::Key', properties);

export default defineRule({
  id: 'PC-KMS-03',
  title: 'KMS key is enabled',
  severity: 'medium',
  profile: 'recommended',
  controls: ['DAT-02'],
  waivable: true,
  appliesTo: ['AWS::KMS::Key', 'AWS::KMS::ReplicaKey'],
  check(resource) {
    const value = resource.get('Enabled');
    return value.isFalse() ? fail(value, `the key is ${value.describe()}`) : pass();
  },
  docs: () => ({
    rationale:
      'A disabled key makes everything encrypted under it unreadable, backups included, and is often the first step of a deletion.',
    remediation: 'Set `Enabled` to true, or remove it.',
    examples: {
      pass: {
        set: subject({ Enabled: true }),
        omitted: subject(),
      },
      fail: {
        off: subject({ Enabled: false }),
        'off outside production': staged(subject({ Enabled: inProduction(true, false) })),
      },
      unknown: {
        imported: subject({ Enabled: imported }),
      },
    },
  }),
});
