import { imported, inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) =>
  one('AWS::ElastiCache::ReplicationGroup', properties);

export default defineRule({
  id: 'PC-EC-01',
  title: 'ElastiCache replication group is encrypted at rest',
  severity: 'high',
  profile: 'recommended',
  controls: ['DAT-02'],
  frameworks: { fsbp: ['ElastiCache.4'] },
  waivable: true,
  appliesTo: ['AWS::ElastiCache::ReplicationGroup'],
  check(resource) {
    const flag = resource.get('AtRestEncryptionEnabled');
    return flag.isTrue() || (flag.isAbsent() && resource.get('Engine').is('valkey'))
      ? pass()
      : fail(flag, `encryption at rest is ${flag.describe()}`);
  },
  docs: () => ({
    rationale:
      'Sessions and personal data lie in caches, and their snapshots on disks. For Redis encryption is off unless asked for, and cannot be switched on later.',
    remediation: 'Set `AtRestEncryptionEnabled` to true, and `KmsKeyId` to a customer key.',
    examples: {
      pass: {
        set: subject({ AtRestEncryptionEnabled: true }),
        'the default of Valkey, where it may be omitted': subject({ Engine: 'valkey' }),
      },
      fail: {
        omitted: subject(),
        off: subject({ AtRestEncryptionEnabled: 'false' }),
        'off outside production': staged(subject({ AtRestEncryptionEnabled: inProduction(true, false) })),
      },
      unknown: {
        imported: subject({ AtRestEncryptionEnabled: imported }),
      },
    },
  }),
});
