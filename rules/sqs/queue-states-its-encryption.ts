import { inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::SQS::Queue', properties);

export default defineRule({
  id: 'PC-SQS-04',
  title: 'SQS queue states how it is encrypted',
  severity: 'low',
  profile: 'strict',
  controls: ['DAT-02'],
  waivable: true,
  appliesTo: ['AWS::SQS::Queue'],
  check(resource) {
    if (resource.get('KmsMasterKeyId').isPresent() || resource.get('SqsManagedSseEnabled').isPresent())
      return pass();
    return fail(resource.get('KmsMasterKeyId'), 'its encryption is left to the default');
  },
  docs: () => ({
    rationale:
      'Queues made before 2022 are not encrypted unless they say so. What the template states, a reader and a review can see.',
    remediation: 'Set `KmsMasterKeyId` to a customer key, or `SqsManagedSseEnabled` to true.',
    whenNotToUse: 'Where every queue is new and the default of SQS is good enough.',
    examples: {
      pass: {
        'a customer key': subject({ KmsMasterKeyId: 'alias/jobs' }),
        'managed by SQS': subject({ SqsManagedSseEnabled: true }),
      },
      fail: {
        omitted: subject(),
        'missing outside production': staged(
          subject({ KmsMasterKeyId: inProduction('alias/jobs', { Ref: 'AWS::NoValue' }) }),
        ),
      },
    },
  }),
});
