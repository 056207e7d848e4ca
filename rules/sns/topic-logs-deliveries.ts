import { imported, inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::SNS::Topic', properties);

export default defineRule({
  id: 'PC-SNS-11',
  title: 'SNS topic logs failed deliveries',
  severity: 'low',
  profile: 'strict',
  controls: ['OPS-01'],
  frameworks: { fsbp: ['SNS.2'] },
  waivable: true,
  appliesTo: ['AWS::SNS::Topic'],
  check(resource) {
    const logging = resource.get('DeliveryStatusLogging');
    return logging.some((entry) => entry.get('FailureFeedbackRoleArn').isPresent())
      ? pass()
      : fail(logging, 'nothing records which deliveries fail');
  },
  docs: () => ({
    rationale:
      'Without delivery logs a message that never arrived cannot be told from one that was never sent.',
    remediation: 'Set `DeliveryStatusLogging` with `Protocol` and `FailureFeedbackRoleArn`.',
    whenNotToUse: 'For topics whose loss nobody would notice.',
    examples: {
      pass: {
        logged: subject({ DeliveryStatusLogging: [{ Protocol: 'sqs', FailureFeedbackRoleArn: imported }] }),
      },
      fail: {
        omitted: subject(),
        'no role': subject({ DeliveryStatusLogging: [{ Protocol: 'sqs' }] }),
        'not logged outside production': staged(
          subject({
            DeliveryStatusLogging: inProduction([{ Protocol: 'sqs', FailureFeedbackRoleArn: imported }], {
              Ref: 'AWS::NoValue',
            }),
          }),
        ),
      },
    },
  }),
});
