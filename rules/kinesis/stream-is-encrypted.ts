import { imported, inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::Kinesis::Stream', properties);

export default defineRule({
  id: 'PC-KIN-01',
  title: 'Kinesis stream is encrypted at rest',
  severity: 'high',
  profile: 'recommended',
  controls: ['DAT-02'],
  frameworks: { fsbp: ['Kinesis.1'] },
  waivable: true,
  appliesTo: ['AWS::Kinesis::Stream'],
  check(resource) {
    const value = resource.get('StreamEncryption.EncryptionType');
    return value.is('KMS') ? pass() : fail(value, `encryption at rest is ${value.describe()}`);
  },
  docs: () => ({
    rationale: 'Records lie in the stream for a day to a year, in the clear unless asked otherwise.',
    remediation: 'Set `StreamEncryption` with `EncryptionType: KMS` and a customer key in `KeyId`.',
    examples: {
      pass: {
        set: subject({ StreamEncryption: { EncryptionType: 'KMS' } }),
      },
      fail: {
        omitted: subject(),
        'another value': subject({ StreamEncryption: { EncryptionType: 'NONE' } }),
        'off outside production': staged(
          subject({ StreamEncryption: { EncryptionType: inProduction('KMS', 'NONE') } }),
        ),
      },
      unknown: {
        imported: subject({ StreamEncryption: { EncryptionType: imported } }),
      },
    },
  }),
});
