import { imported, inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) =>
  one('AWS::Timestream::InfluxDBInstance', properties);

export default defineRule({
  id: 'PC-TS-02',
  title: 'Timestream for InfluxDB has no public address',
  severity: 'critical',
  profile: 'recommended',
  controls: ['NET-03', 'NET-04'],
  waivable: false,
  appliesTo: ['AWS::Timestream::InfluxDBInstance', 'AWS::Timestream::InfluxDBCluster'],
  check(resource) {
    const value = resource.get('PubliclyAccessible');
    return value.isTrue() ? fail(value, `public access is ${value.describe()}`) : pass();
  },
  docs: () => ({
    rationale:
      'A database with a public address is found within minutes and attacked with stolen or guessed passwords.',
    remediation: 'Remove `PubliclyAccessible`, or set it to false.',
    examples: {
      pass: {
        set: subject({ PubliclyAccessible: false }),
        omitted: subject(),
      },
      fail: {
        off: subject({ PubliclyAccessible: true }),
        'off outside production': staged(subject({ PubliclyAccessible: inProduction(false, true) })),
      },
      unknown: {
        imported: subject({ PubliclyAccessible: imported }),
      },
    },
  }),
});
