import { expectCustomerKey } from '../keys';
import { imported, inProduction, one, staged } from '../example';
import { defineRule } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::Kinesis::Stream', properties);

export default defineRule({
  id: 'PC-KIN-02',
  title: 'Kinesis stream is encrypted with a customer key',
  severity: 'low',
  profile: 'strict',
  controls: ['DAT-02'],
  waivable: true,
  appliesTo: ['AWS::Kinesis::Stream'],
  check(resource) {
    return expectCustomerKey(resource.get('StreamEncryption.KeyId'), 'with a key of AWS, if at all');
  },
  docs: () => ({
    rationale:
      'With a customer key, reading records takes a right to the key as well, and the stream can be shut.',
    remediation: 'Set `StreamEncryption.KeyId` to a customer key.',
    whenNotToUse: 'For records without sensitive content.',
    examples: {
      pass: {
        'a key': subject({ StreamEncryption: { KeyId: 'arn:aws:kms:eu-central-1:111122223333:key/1234' } }),
        'an imported key': subject({ StreamEncryption: { KeyId: imported } }),
      },
      fail: {
        omitted: subject(),
        'the key of AWS': subject({ StreamEncryption: { KeyId: 'alias/aws/kinesis' } }),
        'no key outside production': staged(
          subject({ StreamEncryption: { KeyId: inProduction(imported, { Ref: 'AWS::NoValue' }) } }),
        ),
      },
    },
  }),
});
