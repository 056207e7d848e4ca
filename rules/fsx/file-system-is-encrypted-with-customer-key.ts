import { expectCustomerKey } from '../keys';
import { imported, inProduction, one, staged } from '../example';
import { defineRule } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::FSx::FileSystem', properties);

export default defineRule({
  id: 'PC-FSX-01',
  title: 'FSx file system is encrypted with a customer key',
  severity: 'low',
  profile: 'strict',
  controls: ['DAT-02'],
  waivable: true,
  appliesTo: ['AWS::FSx::FileSystem'],
  check(resource) {
    return expectCustomerKey(resource.get('KmsKeyId'), 'with a key of AWS');
  },
  docs: () => ({
    rationale: 'With a customer key, access can be refused and logged, and the whole file system shut.',
    remediation: 'Set `KmsKeyId` to a customer key.',
    whenNotToUse: 'For files without sensitive content.',
    examples: {
      pass: {
        'a key': subject({ KmsKeyId: 'arn:aws:kms:eu-central-1:111122223333:key/1234' }),
        'an imported key': subject({ KmsKeyId: imported }),
      },
      fail: {
        omitted: subject(),
        'the key of AWS': subject({ KmsKeyId: 'alias/aws/fsx' }),
        'no key outside production': staged(
          subject({ KmsKeyId: inProduction(imported, { Ref: 'AWS::NoValue' }) }),
        ),
      },
    },
  }),
});
