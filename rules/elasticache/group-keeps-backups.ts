import { imported, inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) =>
  one('AWS::ElastiCache::ReplicationGroup', properties);

export default defineRule({
  id: 'PC-EC-11',
  title: 'ElastiCache replication group keeps backups for a week',
  severity: 'low',
  profile: 'strict',
  controls: ['OPS-04'],
  frameworks: { fsbp: ['ElastiCache.1'] },
  waivable: true,
  appliesTo: ['AWS::ElastiCache::ReplicationGroup', 'AWS::ElastiCache::CacheCluster'],
  check(resource) {
    const days = resource.get('SnapshotRetentionLimit');
    return days.isAtLeast(7) || resource.get('Engine').is('memcached')
      ? pass()
      : fail(
          days,
          `backups are ${days.isAbsent() || days.is(0) ? 'not kept' : `kept for ${days.describe()} days`}`,
        );
  },
  docs: () => ({
    rationale: 'What only the cache knows, such as sessions and counters, is gone with it.',
    remediation: 'Set `SnapshotRetentionLimit` to 7 or more.',
    whenNotToUse: 'For pure caches.',
    examples: {
      pass: {
        'a week': subject({ SnapshotRetentionLimit: 7 }),
        'another engine, where it is omitted': one('AWS::ElastiCache::CacheCluster', { Engine: 'memcached' }),
      },
      fail: {
        omitted: subject(),
        none: subject({ SnapshotRetentionLimit: 0 }),
        'few outside production': staged(subject({ SnapshotRetentionLimit: inProduction(7, 1) })),
      },
      unknown: {
        imported: subject({ SnapshotRetentionLimit: imported }),
      },
    },
  }),
});
