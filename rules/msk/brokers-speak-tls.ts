import { imported, inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::MSK::Cluster', properties);

export default defineRule({
  id: 'PC-MSK-02',
  title: 'MSK brokers speak TLS with each other',
  severity: 'high',
  profile: 'recommended',
  controls: ['DAT-03'],
  frameworks: { fsbp: ['MSK.1'] },
  waivable: true,
  appliesTo: ['AWS::MSK::Cluster'],
  check(resource) {
    const value = resource.get('EncryptionInfo.EncryptionInTransit.InCluster');
    return value.isFalse() ? fail(value, `encryption between brokers is ${value.describe()}`) : pass();
  },
  docs: () => ({
    rationale: 'Every record is copied from broker to broker.',
    remediation: 'Remove `EncryptionInfo.EncryptionInTransit.InCluster`, or set it to true.',
    examples: {
      pass: {
        set: subject({ EncryptionInfo: { EncryptionInTransit: { InCluster: true } } }),
        omitted: subject(),
      },
      fail: {
        off: subject({ EncryptionInfo: { EncryptionInTransit: { InCluster: false } } }),
        'off outside production': staged(
          subject({ EncryptionInfo: { EncryptionInTransit: { InCluster: inProduction(true, false) } } }),
        ),
      },
      unknown: {
        imported: subject({ EncryptionInfo: { EncryptionInTransit: { InCluster: imported } } }),
      },
    },
  }),
});
