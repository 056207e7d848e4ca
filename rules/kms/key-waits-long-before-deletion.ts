import { imported, inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::KMS::Key', properties);

export default defineRule({
  id: 'PC-KMS-04',
  title: 'KMS key waits 30 days before it is deleted',
  severity: 'low',
  profile: 'recommended',
  controls: ['DAT-02', 'OPS-04'],
  waivable: true,
  appliesTo: ['AWS::KMS::Key', 'AWS::KMS::ReplicaKey'],
  check(resource) {
    const days = resource.get('PendingWindowInDays');
    return days.isAbsent() || days.isAtLeast(30)
      ? pass()
      : fail(days, `it is gone for good ${days.describe()} days after its deletion`);
  },
  docs: () => ({
    rationale:
      'A deleted key takes all its data with it, and nobody can bring it back. The waiting time is the only chance to notice, and holidays are longer than a week.',
    remediation: 'Set `PendingWindowInDays` to 30, or leave it out.',
    examples: {
      pass: {
        'omitted, which is 30 days': subject(),
        'a month': subject({ PendingWindowInDays: 30 }),
      },
      fail: {
        'a week': subject({ PendingWindowInDays: 7 }),
        'as text': subject({ PendingWindowInDays: '29' }),
        'short outside production': staged(subject({ PendingWindowInDays: inProduction(30, 7) })),
      },
      unknown: {
        imported: subject({ PendingWindowInDays: imported }),
      },
    },
  }),
});
