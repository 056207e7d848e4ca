import { imported, inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::RDS::DBShardGroup', properties);

export default defineRule({
  id: 'PC-RDS-37',
  title: 'RDS shard group has no public address',
  severity: 'critical',
  profile: 'recommended',
  controls: ['NET-03', 'NET-04'],
  waivable: false,
  appliesTo: ['AWS::RDS::DBShardGroup'],
  check(resource) {
    const value = resource.get('PubliclyAccessible');
    return value.isTrue() ? fail(value, `public access is ${value.describe()}`) : pass();
  },
  docs: () => ({
    rationale:
      'A database with a public address is scanned within minutes and attacked with stolen or guessed passwords.',
    remediation: 'Set `PubliclyAccessible` to false.',
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
