import { expectCustomerKey } from '../keys';
import { imported, inProduction, one, staged } from '../example';
import { defineRule } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::SQS::Queue', properties);

export default defineRule({
  id: 'PC-SQS-09',
  title: 'SQS queue is encrypted with a customer key',
  severity: 'low',
  profile: 'strict',
  controls: ['DAT-02'],
  waivable: true,
  appliesTo: ['AWS::SQS::Queue'],
  check(resource) {
    return expectCustomerKey(resource.get('KmsMasterKeyId'), 'with a key of SQS, or not at all');
  },
  docs: () => ({
    rationale:
      'With a customer key, reading messages takes a right to the key as well, every use is logged, and the key can be shut.',
    remediation: 'Set `KmsMasterKeyId` to a customer key whose policy admits the services that send.',
    whenNotToUse: 'For messages without sensitive content.',
    examples: {
      pass: {
        'a key': subject({ KmsMasterKeyId: 'arn:aws:kms:eu-central-1:111122223333:key/1234' }),
        'an imported key': subject({ KmsMasterKeyId: imported }),
      },
      fail: {
        omitted: subject(),
        'the key of AWS': subject({ KmsMasterKeyId: 'alias/aws/sqs' }),
        'no key outside production': staged(
          subject({ KmsMasterKeyId: inProduction(imported, { Ref: 'AWS::NoValue' }) }),
        ),
      },
    },
  }),
});
