import { isCustomerKey } from '../keys';
import { imported, inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::DynamoDB::Table', properties);

export default defineRule({
  id: 'PC-DDB-03',
  title: 'DynamoDB table is encrypted with a customer key',
  severity: 'low',
  profile: 'strict',
  controls: ['DAT-01', 'DAT-02'],
  waivable: true,
  appliesTo: ['AWS::DynamoDB::Table'],
  check(resource) {
    const key = resource.get('SSESpecification.KMSMasterKeyId');
    const on = resource.get('SSESpecification.SSEEnabled');
    if (!isCustomerKey(key))
      return fail(
        key,
        key.isAbsent() ? 'it is encrypted with a key of AWS' : `${key.describe()} is a key of AWS`,
      );
    return on.isTrue() ? pass() : fail(on, `a key is named, but encryption under KMS is ${on.describe()}`);
  },
  docs: () => ({
    rationale:
      'Who may read the table reads its content, unless the key is another right. A customer key per tenant is what keeps tenants apart.',
    remediation:
      'Set `SSESpecification` to `SSEEnabled: true`, `SSEType: KMS` and `KMSMasterKeyId`; `TenantTable` has it.',
    whenNotToUse: 'For tables without sensitive content.',
    examples: {
      pass: {
        'a key': subject({
          SSESpecification: { SSEEnabled: true, SSEType: 'KMS', KMSMasterKeyId: imported },
        }),
      },
      fail: {
        omitted: subject(),
        'the key of AWS': subject({ SSESpecification: { SSEEnabled: true } }),
        'the key of AWS by its alias': subject({
          SSESpecification: { SSEEnabled: true, KMSMasterKeyId: 'alias/aws/dynamodb' },
        }),
        'a key that is not used': subject({
          SSESpecification: { SSEEnabled: false, KMSMasterKeyId: 'alias/data' },
        }),
        'no key outside production': staged(
          subject({
            SSESpecification: {
              SSEEnabled: true,
              KMSMasterKeyId: inProduction('alias/data', { Ref: 'AWS::NoValue' }),
            },
          }),
        ),
      },
      unknown: {
        imported: subject({ SSESpecification: { SSEEnabled: imported, KMSMasterKeyId: 'alias/data' } }),
      },
    },
  }),
});
