import { imported, inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::S3::Bucket', properties);

export default defineRule({
  id: 'PC-S3-17',
  title: 'S3 Object Lock holds against administrators',
  severity: 'medium',
  profile: 'strict',
  controls: ['OPS-01'],
  waivable: true,
  appliesTo: ['AWS::S3::Bucket'],
  check(resource) {
    const retention = resource.get('ObjectLockConfiguration.Rule.DefaultRetention');
    if (retention.isAbsent()) return pass();
    const mode = retention.get('Mode');
    return mode.is('COMPLIANCE') ? pass() : fail(mode, `the mode of the lock is ${mode.describe()}`);
  },
  docs: () => ({
    rationale:
      'In governance mode whoever holds `s3:BypassGovernanceRetention` deletes the evidence, and administrators do. In compliance mode nobody can, the root user included.',
    remediation:
      'Set `ObjectLockConfiguration.Rule.DefaultRetention.Mode` to `COMPLIANCE`, as `ImmutableLogArchive` does.',
    whenNotToUse: 'While you still try out retention times: a lock in compliance mode cannot be taken back.',
    examples: {
      pass: {
        'without a lock': subject(),
        compliance: subject({
          ObjectLockConfiguration: { Rule: { DefaultRetention: { Mode: 'COMPLIANCE', Days: 365 } } },
        }),
      },
      fail: {
        governance: subject({
          ObjectLockConfiguration: { Rule: { DefaultRetention: { Mode: 'GOVERNANCE', Days: 365 } } },
        }),
        'no mode': subject({ ObjectLockConfiguration: { Rule: { DefaultRetention: { Days: 365 } } } }),
        'weaker outside production': staged(
          subject({
            ObjectLockConfiguration: {
              Rule: { DefaultRetention: { Mode: inProduction('COMPLIANCE', 'GOVERNANCE'), Days: 365 } },
            },
          }),
        ),
      },
      unknown: {
        imported: subject({
          ObjectLockConfiguration: { Rule: { DefaultRetention: { Mode: imported, Days: 365 } } },
        }),
      },
    },
  }),
});
