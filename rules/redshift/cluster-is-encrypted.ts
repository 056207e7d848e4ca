import { imported, inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::Redshift::Cluster', properties);

export default defineRule({
  id: 'PC-RS-01',
  title: 'Redshift cluster is encrypted at rest',
  severity: 'high',
  profile: 'recommended',
  controls: ['DAT-02'],
  frameworks: { fsbp: ['Redshift.10'] },
  waivable: true,
  appliesTo: ['AWS::Redshift::Cluster'],
  check(resource) {
    const flag = resource.get('Encrypted');
    return flag.isFalse() ? fail(flag, 'encryption at rest is switched off') : pass();
  },
  docs: () => ({
    rationale:
      'A warehouse gathers the data of everybody. Its disks and snapshots must not be readable by themselves.',
    remediation: 'Set `Encrypted` to true, and `KmsKeyId` to a customer key.',
    examples: {
      pass: {
        'omitted, which encrypts new clusters': subject(),
        set: subject({ Encrypted: true }),
      },
      fail: {
        off: subject({ Encrypted: false }),
        'off as text': subject({ Encrypted: 'false' }),
        'off outside production': staged(subject({ Encrypted: inProduction(true, false) })),
      },
      unknown: {
        imported: subject({ Encrypted: imported }),
      },
    },
  }),
});
