import { imported, inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::SNS::Subscription', properties);

export default defineRule({
  id: 'PC-SNS-10',
  title: 'SNS subscription has a dead-letter queue',
  severity: 'low',
  profile: 'strict',
  controls: ['PAY-04'],
  waivable: true,
  appliesTo: ['AWS::SNS::Subscription'],
  check(resource) {
    const value = resource.get('RedrivePolicy.deadLetterTargetArn');
    return value.isPresent() ? pass() : fail(value, 'deliveries that fail for good are dropped');
  },
  docs: () => ({
    rationale: 'SNS gives up after its retries and drops the message without telling anyone.',
    remediation: 'Set `RedrivePolicy.deadLetterTargetArn` to a queue.',
    whenNotToUse: 'For messages that may be lost.',
    examples: {
      pass: {
        set: subject({
          TopicArn: 'arn:aws:sns:eu-central-1:111122223333:news',
          RedrivePolicy: { deadLetterTargetArn: imported },
        }),
      },
      fail: {
        omitted: subject({ TopicArn: 'arn:aws:sns:eu-central-1:111122223333:news' }),
        'missing outside production': staged(
          subject({
            TopicArn: 'arn:aws:sns:eu-central-1:111122223333:news',
            RedrivePolicy: { deadLetterTargetArn: inProduction(imported, { Ref: 'AWS::NoValue' }) },
          }),
        ),
      },
    },
  }),
});
