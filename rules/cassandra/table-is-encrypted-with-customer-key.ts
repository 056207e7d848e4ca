import { expectCustomerKey } from '../keys';
import { imported, inProduction, one, staged } from '../example';
import { defineRule } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::Cassandra::Table', properties);

export default defineRule({
  id: 'PC-KS-02',
  title: 'Keyspaces table is encrypted with a customer key',
  severity: 'low',
  profile: 'strict',
  controls: ['DAT-02'],
  waivable: true,
  appliesTo: ['AWS::Cassandra::Table'],
  check(resource) {
    return expectCustomerKey(resource.get('EncryptionSpecification.KmsKeyIdentifier'), 'with a key of AWS');
  },
  docs: () => ({
    rationale: 'With a customer key, access can be refused and logged, and the table shut.',
    remediation:
      'Set `EncryptionSpecification` with `EncryptionType: CUSTOMER_MANAGED_KMS_KEY` and `KmsKeyIdentifier`.',
    whenNotToUse: 'For tables without sensitive content.',
    examples: {
      pass: {
        'a key': subject({
          KeyspaceName: 'app',
          EncryptionSpecification: { KmsKeyIdentifier: 'arn:aws:kms:eu-central-1:111122223333:key/1234' },
        }),
        'an imported key': subject({
          KeyspaceName: 'app',
          EncryptionSpecification: { KmsKeyIdentifier: imported },
        }),
      },
      fail: {
        omitted: subject({ KeyspaceName: 'app' }),
        'the key of AWS': subject({
          KeyspaceName: 'app',
          EncryptionSpecification: { KmsKeyIdentifier: 'alias/aws/cassandra' },
        }),
        'no key outside production': staged(
          subject({
            KeyspaceName: 'app',
            EncryptionSpecification: { KmsKeyIdentifier: inProduction(imported, { Ref: 'AWS::NoValue' }) },
          }),
        ),
      },
    },
  }),
});
