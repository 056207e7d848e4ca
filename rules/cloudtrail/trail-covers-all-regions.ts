import { imported, inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::CloudTrail::Trail', properties);

export default defineRule({
  id: 'PC-CT-04',
  title: 'CloudTrail trail covers all regions',
  severity: 'medium',
  profile: 'recommended',
  controls: ['OPS-01'],
  frameworks: { fsbp: ['CloudTrail.1'], cis50: ['3.1'], cis30: ['3.1'], cis70: ['4.1'] },
  waivable: true,
  appliesTo: ['AWS::CloudTrail::Trail'],
  check(resource) {
    const value = resource.get('IsMultiRegionTrail');
    return value.isTrue() ? pass() : fail(value, `recording of all regions is ${value.describe()}`);
  },
  docs: () => ({
    rationale:
      'Attackers work in the region that nobody looks at. A trail of one region sees nothing of the others.',
    remediation: 'Set `IsMultiRegionTrail` to true.',
    whenNotToUse: 'Where a trail of the organization covers all regions.',
    examples: {
      pass: {
        set: subject({ IsMultiRegionTrail: true }),
      },
      fail: {
        omitted: subject(),
        off: subject({ IsMultiRegionTrail: false }),
        'off outside production': staged(subject({ IsMultiRegionTrail: inProduction(true, false) })),
      },
      unknown: {
        imported: subject({ IsMultiRegionTrail: imported }),
      },
    },
  }),
});
