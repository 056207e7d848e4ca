import { isCustomerKey } from '../keys';
import { one } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::DynamoDB::GlobalTable', properties);

export default defineRule({
  id: 'PC-DDB-04',
  title: 'DynamoDB replicas are encrypted with customer keys',
  severity: 'low',
  profile: 'strict',
  controls: ['DAT-02', 'DAT-08'],
  waivable: true,
  appliesTo: ['AWS::DynamoDB::GlobalTable'],
  check(resource) {
    return resource.get('Replicas').each((replica) => {
      const key = replica.get('SSESpecification.KMSMasterKeyId');
      return isCustomerKey(key)
        ? pass()
        : fail(key, `the replica in ${replica.get('Region').describe()} is encrypted with a key of AWS`);
    });
  },
  docs: () => ({
    rationale: 'Each region of a global table holds all the data. The weakest key is the one that counts.',
    remediation: 'Set `SSESpecification.KMSMasterKeyId` of every replica, and `SSEEnabled` of the table.',
    whenNotToUse: 'For tables without sensitive content.',
    examples: {
      pass: {
        'no replicas, so omitted': subject(),
        keys: subject({
          Replicas: [{ Region: 'eu-central-1', SSESpecification: { KMSMasterKeyId: 'alias/data' } }],
        }),
      },
      fail: {
        'no key in one region': subject({
          Replicas: [
            { Region: 'eu-central-1', SSESpecification: { KMSMasterKeyId: 'alias/data' } },
            { Region: 'eu-west-1' },
          ],
        }),
        'the key of AWS': subject({
          Replicas: [{ Region: 'eu-central-1', SSESpecification: { KMSMasterKeyId: 'alias/aws/dynamodb' } }],
        }),
      },
    },
  }),
});
