import { isCustomerKey } from '../keys';
import { imported, inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::SNS::Topic', properties);

export default defineRule({
  id: 'PC-SNS-07',
  title: 'SNS topic is encrypted with a customer key',
  severity: 'low',
  profile: 'strict',
  controls: ['DAT-02'],
  waivable: true,
  appliesTo: ['AWS::SNS::Topic'],
  check(resource) {
    const key = resource.get('KmsMasterKeyId');
    return key.isAbsent() || isCustomerKey(key) ? pass() : fail(key, `${key.describe()} is a key of AWS`);
  },
  docs: () => ({
    rationale:
      'The key of AWS for SNS cannot be shared: alarms, events and other accounts cannot publish to a topic under it, and nobody can refuse its use.',
    remediation: 'Set `KmsMasterKeyId` to a customer key whose policy admits the services that publish.',
    whenNotToUse: 'Where only your own code publishes.',
    examples: {
      pass: {
        'omitted, which another rule judges': subject(),
        'a key': subject({ KmsMasterKeyId: imported }),
      },
      fail: {
        'the key of AWS': subject({ KmsMasterKeyId: 'alias/aws/sns' }),
        'the key of AWS by its address': subject({
          KmsMasterKeyId: { 'Fn::Sub': 'arn:aws:kms:${AWS::Region}:${AWS::AccountId}:alias/aws/sns' },
        }),
        'the key of AWS outside production': staged(
          subject({ KmsMasterKeyId: inProduction('alias/news', 'alias/aws/sns') }),
        ),
      },
    },
  }),
});
