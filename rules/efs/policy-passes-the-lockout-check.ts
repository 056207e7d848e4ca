import { imported, inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::EFS::FileSystem', properties);

export default defineRule({
  id: 'PC-EFS-11',
  title: 'EFS policy is checked for a lock-out',
  severity: 'low',
  profile: 'recommended',
  controls: ['OPS-04'],
  waivable: true,
  appliesTo: ['AWS::EFS::FileSystem'],
  check(resource) {
    const value = resource.get('BypassPolicyLockoutSafetyCheck');
    return value.isTrue() ? fail(value, `the bypass of the lock-out check is ${value.describe()}`) : pass();
  },
  docs: () => ({
    rationale:
      'EFS refuses a policy under which the deploying principal could not change it again. Bypassing that check is how access is lost.',
    remediation: 'Remove `BypassPolicyLockoutSafetyCheck`, or set it to false.',
    examples: {
      pass: {
        set: subject({ BypassPolicyLockoutSafetyCheck: false }),
        omitted: subject(),
      },
      fail: {
        off: subject({ BypassPolicyLockoutSafetyCheck: true }),
        'off outside production': staged(
          subject({ BypassPolicyLockoutSafetyCheck: inProduction(false, true) }),
        ),
      },
      unknown: {
        imported: subject({ BypassPolicyLockoutSafetyCheck: imported }),
      },
    },
  }),
});
