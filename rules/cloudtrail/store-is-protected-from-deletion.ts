import { imported, inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::CloudTrail::EventDataStore', properties);

export default defineRule({
  id: 'PC-CT-18',
  title: 'CloudTrail event data store is protected from deletion',
  severity: 'medium',
  profile: 'recommended',
  controls: ['OPS-01'],
  waivable: true,
  appliesTo: ['AWS::CloudTrail::EventDataStore'],
  check(resource) {
    const value = resource.get('TerminationProtectionEnabled');
    return value.isFalse() ? fail(value, `termination protection is ${value.describe()}`) : pass();
  },
  docs: () => ({
    rationale: 'Without the protection the whole record goes with one call.',
    remediation: 'Remove `TerminationProtectionEnabled`, or set it to true.',
    examples: {
      pass: {
        set: subject({ TerminationProtectionEnabled: true }),
        omitted: subject(),
      },
      fail: {
        off: subject({ TerminationProtectionEnabled: false }),
        'off outside production': staged(
          subject({ TerminationProtectionEnabled: inProduction(true, false) }),
        ),
      },
      unknown: {
        imported: subject({ TerminationProtectionEnabled: imported }),
      },
    },
  }),
});
