import { imported, inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::KMS::Key', properties);

export default defineRule({
  id: 'PC-KMS-09',
  title: 'KMS key policy is checked for a lock-out',
  severity: 'medium',
  profile: 'recommended',
  controls: ['DAT-01'],
  waivable: true,
  appliesTo: ['AWS::KMS::Key', 'AWS::KMS::ReplicaKey'],
  check(resource) {
    const value = resource.get('BypassPolicyLockoutSafetyCheck');
    return value.isTrue() ? fail(value, `the bypass of the lock-out check is ${value.describe()}`) : pass();
  },
  docs: () => ({
    rationale:
      'KMS refuses a policy under which the deploying principal could not change it again. Bypassing that check is how keys are lost.',
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
