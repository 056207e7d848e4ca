import { one } from '../example';
import { expectCustomerKey } from '../keys';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-DMS-10',
  title: "Replication endpoint's credentials are encrypted with a customer key",
  severity: 'low',
  profile: 'strict',
  controls: ['DAT-02'],
  waivable: true,
  appliesTo: ['AWS::DMS::Endpoint'],
  check(resource) {
    return expectCustomerKey(resource.get('KmsKeyId'), 'with a key of AWS');
  },
  docs: () => ({
    rationale: 'An endpoint holds how to sign in to a database.',
    remediation: 'Set `KmsKeyId` to a customer key.',
    whenNotToUse: 'Where the credentials are in Secrets Manager, under a key of yours.',
    examples: {
      pass: { key: one('AWS::DMS::Endpoint', { KmsKeyId: { Ref: 'Key' } }) },
      fail: {
        omitted: one('AWS::DMS::Endpoint'),
        'the key of AWS': one('AWS::DMS::Endpoint', { KmsKeyId: 'alias/aws/x' }),
      },
    },
  }),
});
