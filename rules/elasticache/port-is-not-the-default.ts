import { imported, one } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) =>
  one('AWS::ElastiCache::ReplicationGroup', properties);

export default defineRule({
  id: 'PC-EC-19',
  title: 'ElastiCache listens on a port of its own',
  severity: 'low',
  profile: 'strict',
  controls: ['NET-04'],
  waivable: true,
  appliesTo: ['AWS::ElastiCache::ReplicationGroup', 'AWS::ElastiCache::CacheCluster'],
  check(resource) {
    const usual = resource.get('Engine').is('memcached') ? 11211 : 6379;
    const port = resource.get('Port');
    return port.isAbsent() || port.is(usual)
      ? fail(port, `it listens on ${usual}, where everyone looks first`)
      : pass();
  },
  docs: () => ({
    rationale: 'Scanners try the usual ports first.',
    remediation: "Set `Port` to another number than the engine's usual one.",
    whenNotToUse: 'Where the network lets nobody near the cache anyway.',
    examples: {
      pass: {
        'another port': subject({ Engine: 'redis', Port: 6380 }),
      },
      fail: {
        omitted: subject(),
        'the usual port': subject({ Engine: 'redis', Port: 6379 }),
        'the usual port of Memcached': one('AWS::ElastiCache::CacheCluster', {
          Engine: 'memcached',
          Port: '11211',
        }),
      },
      unknown: {
        imported: subject({ Engine: 'redis', Port: imported }),
      },
    },
  }),
});
