import { expectCustomerKey } from '../keys';
import { imported, inProduction, one, staged } from '../example';
import { defineRule } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::MSK::Cluster', properties);

export default defineRule({
  id: 'PC-MSK-03',
  title: 'MSK cluster is encrypted with a customer key',
  severity: 'medium',
  profile: 'strict',
  controls: ['DAT-02'],
  waivable: true,
  appliesTo: ['AWS::MSK::Cluster'],
  check(resource) {
    return expectCustomerKey(
      resource.get('EncryptionInfo.EncryptionAtRest.DataVolumeKMSKeyId'),
      'with a key of AWS',
    );
  },
  docs: () => ({
    rationale: 'With a customer key, access can be refused and logged, and the whole cluster shut.',
    remediation: 'Set `EncryptionInfo.EncryptionAtRest.DataVolumeKMSKeyId` to a customer key.',
    whenNotToUse: 'For records without sensitive content.',
    examples: {
      pass: {
        'a key': subject({
          EncryptionInfo: {
            EncryptionAtRest: { DataVolumeKMSKeyId: 'arn:aws:kms:eu-central-1:111122223333:key/1234' },
          },
        }),
        'an imported key': subject({
          EncryptionInfo: { EncryptionAtRest: { DataVolumeKMSKeyId: imported } },
        }),
      },
      fail: {
        omitted: subject(),
        'the key of AWS': subject({
          EncryptionInfo: { EncryptionAtRest: { DataVolumeKMSKeyId: 'alias/aws/kafka' } },
        }),
        'no key outside production': staged(
          subject({
            EncryptionInfo: {
              EncryptionAtRest: { DataVolumeKMSKeyId: inProduction(imported, { Ref: 'AWS::NoValue' }) },
            },
          }),
        ),
      },
    },
  }),
});
