import { imported, inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) =>
  one('AWS::ElastiCache::ReplicationGroup', properties);

export default defineRule({
  id: 'PC-EC-13',
  title: 'ElastiCache replication group fails over by itself',
  severity: 'low',
  profile: 'strict',
  controls: ['OPS-04'],
  frameworks: { fsbp: ['ElastiCache.3'] },
  waivable: true,
  appliesTo: ['AWS::ElastiCache::ReplicationGroup'],
  check(resource) {
    const value = resource.get('AutomaticFailoverEnabled');
    return value.isTrue() ? pass() : fail(value, `automatic failover is ${value.describe()}`);
  },
  docs: () => ({
    rationale: 'When the primary fails, a replica takes over only if that is switched on.',
    remediation: 'Set `AutomaticFailoverEnabled` to true.',
    whenNotToUse: 'For caches that may be away.',
    examples: {
      pass: {
        set: subject({ AutomaticFailoverEnabled: true }),
      },
      fail: {
        omitted: subject(),
        off: subject({ AutomaticFailoverEnabled: false }),
        'off outside production': staged(subject({ AutomaticFailoverEnabled: inProduction(true, false) })),
      },
      unknown: {
        imported: subject({ AutomaticFailoverEnabled: imported }),
      },
    },
  }),
});
