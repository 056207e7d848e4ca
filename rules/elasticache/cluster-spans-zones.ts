import { imported, one } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::ElastiCache::CacheCluster', properties);

export default defineRule({
  id: 'PC-EC-14',
  title: 'ElastiCache cluster of Memcached spans zones',
  severity: 'low',
  profile: 'strict',
  controls: ['OPS-04'],
  waivable: true,
  appliesTo: ['AWS::ElastiCache::CacheCluster'],
  check(resource) {
    const mode = resource.get('AZMode');
    return mode.is('cross-az') ||
      !resource.get('Engine').is('memcached') ||
      resource.get('NumCacheNodes').is(1)
      ? pass()
      : fail(mode, `its nodes are in one zone: the mode is ${mode.describe()}`);
  },
  docs: () => ({
    rationale: 'A zone fails now and then, and with it all that was cached.',
    remediation: 'Set `AZMode` to `cross-az`.',
    whenNotToUse: 'For caches that may be away.',
    examples: {
      pass: {
        across: subject({ Engine: 'memcached', NumCacheNodes: 3, AZMode: 'cross-az' }),
        'another engine, where it is omitted': subject({ Engine: 'redis' }),
        'one node has one zone': subject({ Engine: 'memcached', NumCacheNodes: 1 }),
      },
      fail: {
        'omitted with several nodes': subject({ Engine: 'memcached', NumCacheNodes: 3 }),
        'one zone': subject({ Engine: 'memcached', NumCacheNodes: 3, AZMode: 'single-az' }),
      },
      unknown: {
        imported: subject({ Engine: 'memcached', NumCacheNodes: 3, AZMode: imported }),
      },
    },
  }),
});
