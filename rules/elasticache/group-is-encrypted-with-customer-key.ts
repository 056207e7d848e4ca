import { expectCustomerKey } from '../keys';
import { imported, inProduction, one, staged } from '../example';
import { defineRule } from '../rule';

const subject = (properties?: Record<string, unknown>) =>
  one('AWS::ElastiCache::ReplicationGroup', properties);

export default defineRule({
  id: 'PC-EC-02',
  title: 'ElastiCache replication group is encrypted with a customer key',
  severity: 'low',
  profile: 'strict',
  controls: ['DAT-02'],
  waivable: true,
  appliesTo: ['AWS::ElastiCache::ReplicationGroup', 'AWS::ElastiCache::ServerlessCache'],
  check(resource) {
    return expectCustomerKey(resource.get('KmsKeyId'), 'with a key of the service');
  },
  docs: () => ({
    rationale: 'With a customer key, access can be refused and logged.',
    remediation: 'Set `KmsKeyId` to a customer key.',
    whenNotToUse: 'For caches without sensitive content.',
    examples: {
      pass: {
        'a key': subject({ KmsKeyId: 'arn:aws:kms:eu-central-1:111122223333:key/1234' }),
        'an imported key': subject({ KmsKeyId: imported }),
      },
      fail: {
        omitted: subject(),
        'the key of AWS': subject({ KmsKeyId: 'alias/aws/elasticache' }),
        'no key outside production': staged(
          subject({ KmsKeyId: inProduction(imported, { Ref: 'AWS::NoValue' }) }),
        ),
      },
    },
  }),
});
