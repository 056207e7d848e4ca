import { imported, inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::Redshift::Cluster', properties);

export default defineRule({
  id: 'PC-RS-20',
  title: 'Redshift cluster spans zones',
  severity: 'low',
  profile: 'strict',
  controls: ['OPS-04'],
  waivable: true,
  appliesTo: ['AWS::Redshift::Cluster'],
  check(resource) {
    const flag = resource.get('MultiAZ');
    return flag.isTrue() || resource.get('AvailabilityZoneRelocation').isTrue()
      ? pass()
      : fail(flag, `running in several zones is ${flag.describe()}`);
  },
  docs: () => ({
    rationale: 'A zone fails now and then, and the warehouse with it.',
    remediation: 'Set `MultiAZ` or `AvailabilityZoneRelocation` to true.',
    whenNotToUse: 'For warehouses that may be away for hours.',
    examples: {
      pass: {
        'several zones': subject({ MultiAZ: true }),
        'it moves': subject({ AvailabilityZoneRelocation: true }),
      },
      fail: {
        omitted: subject(),
        'off outside production': staged(subject({ MultiAZ: inProduction(true, false) })),
      },
      unknown: {
        imported: subject({ MultiAZ: imported }),
      },
    },
  }),
});
