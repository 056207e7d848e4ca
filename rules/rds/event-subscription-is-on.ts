import { imported, inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::RDS::EventSubscription', properties);

export default defineRule({
  id: 'PC-RDS-48',
  title: 'RDS event subscription is on',
  severity: 'low',
  profile: 'recommended',
  controls: ['OPS-02'],
  waivable: true,
  appliesTo: ['AWS::RDS::EventSubscription'],
  check(resource) {
    const value = resource.get('Enabled');
    return value.isFalse() ? fail(value, `the subscription is ${value.describe()}`) : pass();
  },
  docs: () => ({
    rationale: 'A subscription that is off looks like one in every list.',
    remediation: 'Remove `Enabled`, or set it to true.',
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
