import { imported, inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::EFS::FileSystem', properties);

export default defineRule({
  id: 'PC-EFS-01',
  title: 'EFS file system is encrypted at rest',
  severity: 'high',
  profile: 'recommended',
  controls: ['DAT-02'],
  frameworks: { fsbp: ['EFS.1'], cis50: ['2.3.1'], cis30: ['2.4.1'], cis70: ['3.3.1'] },
  waivable: true,
  appliesTo: ['AWS::EFS::FileSystem'],
  check(resource) {
    const value = resource.get('Encrypted');
    return value.isTrue() ? pass() : fail(value, `encryption at rest is ${value.describe()}`);
  },
  docs: () => ({
    rationale:
      'Files are stored in the clear unless asked otherwise, and encryption cannot be switched on later.',
    remediation: 'Set `Encrypted` to true, and `KmsKeyId` to a customer key.',
    examples: {
      pass: {
        set: subject({ Encrypted: true }),
      },
      fail: {
        omitted: subject(),
        off: subject({ Encrypted: false }),
        'off outside production': staged(subject({ Encrypted: inProduction(true, false) })),
      },
      unknown: {
        imported: subject({ Encrypted: imported }),
      },
    },
  }),
});
