import { imported, inProduction, one, resources, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::SQS::Queue', properties);
const DEAD = { deadLetterTargetArn: { 'Fn::GetAtt': ['Dead', 'Arn'] }, maxReceiveCount: 5 };

export default defineRule({
  id: 'PC-SQS-11',
  title: 'SQS queue has a dead-letter queue',
  severity: 'medium',
  profile: 'strict',
  controls: ['PAY-04'],
  waivable: true,
  appliesTo: ['AWS::SQS::Queue'],
  check(resource) {
    const target = resource.get('RedrivePolicy.deadLetterTargetArn');
    if (target.isPresent() || resource.get('RedriveAllowPolicy').isPresent()) return pass();
    return resource.referrers('AWS::SQS::Queue', 'RedrivePolicy.deadLetterTargetArn').length > 0
      ? pass()
      : fail(target, 'messages that cannot be handled have nowhere to go');
  },
  docs: () => ({
    rationale:
      'A message that always fails is tried until it expires, holds up the others, and is then gone without a trace.',
    remediation: 'Set `RedrivePolicy` with `deadLetterTargetArn` and `maxReceiveCount`.',
    whenNotToUse: 'For messages that may be lost.',
    examples: {
      pass: {
        'a queue with one, and the dead-letter queue itself': resources({
          Jobs: ['AWS::SQS::Queue', { RedrivePolicy: DEAD }],
          Dead: ['AWS::SQS::Queue'],
        }),
        'the dead-letter queue of others': subject({ RedriveAllowPolicy: { redrivePermission: 'allowAll' } }),
      },
      fail: {
        omitted: subject(),
        'missing outside production': staged(
          subject({
            RedrivePolicy: inProduction(
              { deadLetterTargetArn: imported, maxReceiveCount: 3 },
              { Ref: 'AWS::NoValue' },
            ),
          }),
        ),
      },
    },
  }),
});
