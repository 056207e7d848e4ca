import { imported, inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::ElastiCache::CacheCluster', properties);

export default defineRule({
  id: 'PC-EC-05',
  title: 'ElastiCache cluster of Memcached speaks TLS',
  severity: 'medium',
  profile: 'recommended',
  controls: ['DAT-03'],
  waivable: true,
  appliesTo: ['AWS::ElastiCache::CacheCluster'],
  check(resource) {
    const flag = resource.get('TransitEncryptionEnabled');
    return flag.isTrue() || !resource.get('Engine').is('memcached')
      ? pass()
      : fail(flag, `encryption in transit is ${flag.describe()}`);
  },
  docs: () => ({
    rationale: 'Without TLS everything in the cache travels in the clear.',
    remediation: 'Set `TransitEncryptionEnabled` to true.',
    examples: {
      pass: {
        set: subject({ Engine: 'memcached', TransitEncryptionEnabled: true }),
        'another engine, where it is omitted': subject({ Engine: 'redis' }),
      },
      fail: {
        omitted: subject({ Engine: 'memcached' }),
        'off outside production': staged(
          subject({ Engine: 'memcached', TransitEncryptionEnabled: inProduction(true, false) }),
        ),
      },
      unknown: {
        imported: subject({ Engine: 'memcached', TransitEncryptionEnabled: imported }),
      },
    },
  }),
});
