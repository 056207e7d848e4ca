import { expectCustomerKey } from '../keys';
import { imported, inProduction, one, staged } from '../example';
import { defineRule } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::OpenSearchService::Domain', properties);

export default defineRule({
  id: 'PC-OS-05',
  title: 'OpenSearch domain is encrypted with a customer key',
  severity: 'low',
  profile: 'strict',
  controls: ['DAT-02'],
  waivable: true,
  appliesTo: ['AWS::OpenSearchService::Domain', 'AWS::Elasticsearch::Domain'],
  check(resource) {
    return expectCustomerKey(
      resource.get('EncryptionAtRestOptions.KmsKeyId'),
      'with a key of AWS, if at all',
    );
  },
  docs: () => ({
    rationale: 'With a customer key, access can be refused and logged, and the whole domain shut.',
    remediation: 'Set `EncryptionAtRestOptions.KmsKeyId` to a customer key.',
    whenNotToUse: 'For indexes without sensitive content.',
    examples: {
      pass: {
        'a key': subject({
          EncryptionAtRestOptions: { KmsKeyId: 'arn:aws:kms:eu-central-1:111122223333:key/1234' },
        }),
        'an imported key': subject({ EncryptionAtRestOptions: { KmsKeyId: imported } }),
      },
      fail: {
        omitted: subject(),
        'the key of AWS': subject({ EncryptionAtRestOptions: { KmsKeyId: 'alias/aws/es' } }),
        'no key outside production': staged(
          subject({ EncryptionAtRestOptions: { KmsKeyId: inProduction(imported, { Ref: 'AWS::NoValue' }) } }),
        ),
      },
    },
  }),
});
