import { imported, inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::MSK::Cluster', properties);

export default defineRule({
  id: 'PC-MSK-01',
  title: 'MSK brokers speak TLS with clients, and nothing else',
  severity: 'high',
  profile: 'recommended',
  controls: ['DAT-03'],
  waivable: true,
  appliesTo: ['AWS::MSK::Cluster'],
  check(resource) {
    const mode = resource.get('EncryptionInfo.EncryptionInTransit.ClientBroker');
    return mode.is('PLAINTEXT', 'TLS_PLAINTEXT')
      ? fail(mode, `clients may connect without TLS: ${mode.describe()}`)
      : pass();
  },
  docs: () => ({
    rationale:
      'Records and passwords travel in the clear to whoever connects without TLS, and a mode that allows both is used in the weaker form by somebody.',
    remediation: 'Set `EncryptionInfo.EncryptionInTransit.ClientBroker` to `TLS`, or leave it out.',
    examples: {
      pass: {
        'omitted, which is TLS': subject(),
        stated: subject({ EncryptionInfo: { EncryptionInTransit: { ClientBroker: 'TLS' } } }),
      },
      fail: {
        plain: subject({ EncryptionInfo: { EncryptionInTransit: { ClientBroker: 'PLAINTEXT' } } }),
        both: subject({ EncryptionInfo: { EncryptionInTransit: { ClientBroker: 'TLS_PLAINTEXT' } } }),
        'both outside production': staged(
          subject({
            EncryptionInfo: { EncryptionInTransit: { ClientBroker: inProduction('TLS', 'TLS_PLAINTEXT') } },
          }),
        ),
      },
      unknown: {
        imported: subject({ EncryptionInfo: { EncryptionInTransit: { ClientBroker: imported } } }),
      },
    },
  }),
});
