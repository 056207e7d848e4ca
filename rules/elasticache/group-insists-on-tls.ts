import { imported, inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) =>
  one('AWS::ElastiCache::ReplicationGroup', properties);

export default defineRule({
  id: 'PC-EC-04',
  title: 'ElastiCache replication group refuses connections without TLS',
  severity: 'medium',
  profile: 'recommended',
  controls: ['DAT-03'],
  waivable: true,
  appliesTo: ['AWS::ElastiCache::ReplicationGroup'],
  check(resource) {
    const mode = resource.get('TransitEncryptionMode');
    return mode.is('preferred') ? fail(mode, 'connections without TLS are accepted too') : pass();
  },
  docs: () => ({
    rationale: 'The preferred mode is a step of a migration: it accepts plain connections as well.',
    remediation: 'Set `TransitEncryptionMode` to `required`, or remove it.',
    examples: {
      pass: {
        omitted: subject(),
        required: subject({ TransitEncryptionEnabled: true, TransitEncryptionMode: 'required' }),
      },
      fail: {
        preferred: subject({ TransitEncryptionEnabled: true, TransitEncryptionMode: 'preferred' }),
        'preferred outside production': staged(
          subject({ TransitEncryptionMode: inProduction('required', 'preferred') }),
        ),
      },
      unknown: {
        imported: subject({ TransitEncryptionMode: imported }),
      },
    },
  }),
});
