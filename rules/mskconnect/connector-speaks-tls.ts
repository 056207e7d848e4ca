import { imported, inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::KafkaConnect::Connector', properties);

export default defineRule({
  id: 'PC-MSKC-01',
  title: 'MSK Connect connector speaks TLS with its cluster',
  severity: 'high',
  profile: 'recommended',
  controls: ['DAT-03'],
  waivable: true,
  appliesTo: ['AWS::KafkaConnect::Connector'],
  check(resource) {
    const value = resource.get('KafkaClusterEncryptionInTransit.EncryptionType');
    return value.is('TLS') ? pass() : fail(value, `encryption in transit is ${value.describe()}`);
  },
  docs: () => ({
    rationale: 'A connector moves everything that is in its topics.',
    remediation: 'Set `KafkaClusterEncryptionInTransit.EncryptionType` to `TLS`.',
    examples: {
      pass: {
        set: subject({ KafkaClusterEncryptionInTransit: { EncryptionType: 'TLS' } }),
      },
      fail: {
        omitted: subject(),
        'another value': subject({ KafkaClusterEncryptionInTransit: { EncryptionType: 'PLAINTEXT' } }),
        'off outside production': staged(
          subject({ KafkaClusterEncryptionInTransit: { EncryptionType: inProduction('TLS', 'PLAINTEXT') } }),
        ),
      },
      unknown: {
        imported: subject({ KafkaClusterEncryptionInTransit: { EncryptionType: imported } }),
      },
    },
  }),
});
