import { imported, inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::Logs::LogGroup', properties);

export default defineRule({
  id: 'PC-LOG-08',
  title: 'Log group is protected from deletion',
  severity: 'low',
  profile: 'strict',
  controls: ['OPS-01'],
  waivable: true,
  appliesTo: ['AWS::Logs::LogGroup'],
  check(resource) {
    const value = resource.get('DeletionProtectionEnabled');
    return value.isTrue() ? pass() : fail(value, `deletion protection is ${value.describe()}`);
  },
  docs: () => ({
    rationale:
      'Deleting the logs is how an intruder leaves. With the protection on, somebody has to switch it off first, which is an event of its own.',
    remediation: 'Set `DeletionProtectionEnabled` to true.',
    whenNotToUse: 'For groups of short-lived workloads.',
    examples: {
      pass: {
        set: subject({ DeletionProtectionEnabled: true }),
      },
      fail: {
        omitted: subject(),
        off: subject({ DeletionProtectionEnabled: false }),
        'off outside production': staged(subject({ DeletionProtectionEnabled: inProduction(true, false) })),
      },
      unknown: {
        imported: subject({ DeletionProtectionEnabled: imported }),
      },
    },
  }),
});
