import { imported, inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::CloudTrail::EventDataStore', properties);

export default defineRule({
  id: 'PC-CT-20',
  title: 'CloudTrail event data store covers all regions',
  severity: 'medium',
  profile: 'recommended',
  controls: ['OPS-01'],
  waivable: true,
  appliesTo: ['AWS::CloudTrail::EventDataStore'],
  check(resource) {
    const value = resource.get('MultiRegionEnabled');
    return value.isFalse() ? fail(value, `recording of all regions is ${value.describe()}`) : pass();
  },
  docs: () => ({
    rationale: 'Attackers work in the region that nobody looks at.',
    remediation: 'Remove `MultiRegionEnabled`, or set it to true.',
    examples: {
      pass: {
        set: subject({ MultiRegionEnabled: true }),
        omitted: subject(),
      },
      fail: {
        off: subject({ MultiRegionEnabled: false }),
        'off outside production': staged(subject({ MultiRegionEnabled: inProduction(true, false) })),
      },
      unknown: {
        imported: subject({ MultiRegionEnabled: imported }),
      },
    },
  }),
});
