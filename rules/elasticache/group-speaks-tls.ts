import { imported, inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) =>
  one('AWS::ElastiCache::ReplicationGroup', properties);

export default defineRule({
  id: 'PC-EC-03',
  title: 'ElastiCache replication group speaks TLS',
  severity: 'high',
  profile: 'recommended',
  controls: ['DAT-03'],
  frameworks: { fsbp: ['ElastiCache.5'] },
  waivable: true,
  appliesTo: ['AWS::ElastiCache::ReplicationGroup'],
  check(resource) {
    const value = resource.get('TransitEncryptionEnabled');
    return value.isTrue() ? pass() : fail(value, `encryption in transit is ${value.describe()}`);
  },
  docs: () => ({
    rationale: 'Without TLS the password of the cache and everything in it travel in the clear.',
    remediation: 'Set `TransitEncryptionEnabled` to true.',
    examples: {
      pass: {
        set: subject({ TransitEncryptionEnabled: true }),
      },
      fail: {
        omitted: subject(),
        off: subject({ TransitEncryptionEnabled: false }),
        'off outside production': staged(subject({ TransitEncryptionEnabled: inProduction(true, false) })),
      },
      unknown: {
        imported: subject({ TransitEncryptionEnabled: imported }),
      },
    },
  }),
});
