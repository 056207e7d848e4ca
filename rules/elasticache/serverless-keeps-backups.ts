import { imported, one } from '../example';
import { expectAtLeast } from '../expect';
import { defineRule, pass } from '../rule';
const cache = (properties: Record<string, unknown>) =>
  one('AWS::ElastiCache::ServerlessCache', { Engine: 'valkey', ...properties });

export default defineRule({
  id: 'PC-EC-23',
  title: 'ElastiCache serverless cache keeps backups for a week',
  severity: 'low',
  profile: 'strict',
  controls: ['OPS-04'],
  waivable: true,
  appliesTo: ['AWS::ElastiCache::ServerlessCache'],
  check(resource) {
    const days = resource.get('SnapshotRetentionLimit');
    return resource.get('Engine').is('memcached')
      ? pass()
      : expectAtLeast(days, 'the number of days of backups', 7);
  },
  docs: () => ({
    rationale: 'What only the cache knows, such as sessions and counters, is gone with it.',
    remediation: 'Set `SnapshotRetentionLimit` to 7 or more.',
    whenNotToUse: 'For pure caches.',
    examples: {
      pass: {
        'a week': cache({ SnapshotRetentionLimit: 7 }),
        'an engine without backups': cache({ Engine: 'memcached' }),
      },
      fail: { omitted: cache({}), few: cache({ SnapshotRetentionLimit: 1 }) },
      unknown: { imported: cache({ SnapshotRetentionLimit: imported }) },
    },
  }),
});
