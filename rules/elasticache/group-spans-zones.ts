import { imported, inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) =>
  one('AWS::ElastiCache::ReplicationGroup', properties);

export default defineRule({
  id: 'PC-EC-12',
  title: 'ElastiCache replication group spans zones',
  severity: 'low',
  profile: 'strict',
  controls: ['OPS-04'],
  waivable: true,
  appliesTo: ['AWS::ElastiCache::ReplicationGroup'],
  check(resource) {
    const value = resource.get('MultiAZEnabled');
    return value.isTrue() ? pass() : fail(value, `spreading over zones is ${value.describe()}`);
  },
  docs: () => ({
    rationale: 'A zone fails now and then, and the cache with it.',
    remediation: 'Set `MultiAZEnabled` and `AutomaticFailoverEnabled` to true.',
    whenNotToUse: 'For caches that may be away.',
    examples: {
      pass: {
        set: subject({ MultiAZEnabled: true }),
      },
      fail: {
        omitted: subject(),
        off: subject({ MultiAZEnabled: false }),
        'off outside production': staged(subject({ MultiAZEnabled: inProduction(true, false) })),
      },
      unknown: {
        imported: subject({ MultiAZEnabled: imported }),
      },
    },
  }),
});
