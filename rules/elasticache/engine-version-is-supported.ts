import { imported, inProduction, one, staged, each } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) =>
  one('AWS::ElastiCache::ReplicationGroup', properties);

export default defineRule({
  id: 'PC-EC-21',
  title: 'ElastiCache engine version is still supported',
  severity: 'medium',
  profile: 'recommended',
  controls: ['SUP-05'],
  waivable: true,
  appliesTo: ['AWS::ElastiCache::ReplicationGroup', 'AWS::ElastiCache::CacheCluster'],
  check(resource) {
    const version = resource.get('EngineVersion');
    const redis = !resource.get('Engine').is('memcached', 'valkey');
    return redis && version.test('has reached its end', (text) => /^[2-5](?:\.|$)/.test(text))
      ? fail(version, `version ${version.describe()} is no longer supported`)
      : pass();
  },
  docs: () => ({
    rationale:
      'Holes that become known are no longer closed in versions past their end, and the oldest know neither encryption nor users.',
    remediation: 'Set `EngineVersion` to 7.1, or change to Valkey.',
    examples: {
      pass: {
        omitted: subject(),
        current: subject({ Engine: 'redis', EngineVersion: '7.1' }),
        'of another engine': one('AWS::ElastiCache::CacheCluster', {
          Engine: 'memcached',
          EngineVersion: '1.6.22',
        }),
        ...each(['memcached', 'valkey'], (Engine) => subject({ Engine, EngineVersion: '5.0' })),
        'a later part that is low': subject({ Engine: 'redis', EngineVersion: '7.2' }),
      },
      fail: {
        old: subject({ Engine: 'redis', EngineVersion: '3.2' }),
        'old as a number': subject({ EngineVersion: 5 }),
        'old outside production': staged(
          subject({ Engine: 'redis', EngineVersion: inProduction('7.1', '4.0.10') }),
        ),
      },
      unknown: {
        imported: subject({ Engine: 'redis', EngineVersion: imported }),
      },
    },
  }),
});
