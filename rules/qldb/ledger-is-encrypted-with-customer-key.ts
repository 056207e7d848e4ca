import { isCustomerKey } from '../keys';
import { inProduction, one, resources, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::QLDB::Ledger', properties);

export default defineRule({
  id: 'PC-QLDB-03',
  title: 'QLDB ledger is encrypted with a customer key',
  severity: 'low',
  profile: 'strict',
  controls: ['DAT-02'],
  waivable: true,
  appliesTo: ['AWS::QLDB::Ledger'],
  check(resource) {
    const key = resource.get('KmsKey');
    return isCustomerKey(key) && key.text() !== 'AWS_OWNED_KMS_KEY'
      ? pass()
      : fail(key, 'it is encrypted with a key of AWS');
  },
  docs: () => ({
    rationale: 'With a customer key, access can be refused and logged.',
    remediation: 'Set `KmsKey` to a customer key.',
    whenNotToUse: 'For ledgers without sensitive content.',
    examples: {
      pass: {
        'a key': subject({ KmsKey: 'arn:aws:kms:eu-central-1:111122223333:key/1234' }),
        'a key of the template': resources({
          Ledger: ['AWS::QLDB::Ledger', { KmsKey: { 'Fn::GetAtt': ['Key', 'Arn'] } }],
          Key: ['AWS::KMS::Key'],
        }),
      },
      fail: {
        omitted: subject(),
        'the key of AWS': subject({ KmsKey: 'AWS_OWNED_KMS_KEY' }),
        'the key of AWS outside production': staged(
          subject({ KmsKey: inProduction('alias/ledger', 'AWS_OWNED_KMS_KEY') }),
        ),
      },
    },
  }),
});
