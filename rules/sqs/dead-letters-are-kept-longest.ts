import { imported, inProduction, one, resources, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::SQS::Queue', properties);
const dead = (properties: Record<string, unknown>) =>
  resources({
    Jobs: ['AWS::SQS::Queue', { RedrivePolicy: { deadLetterTargetArn: { 'Fn::GetAtt': ['Dead', 'Arn'] } } }],
    Dead: ['AWS::SQS::Queue', properties],
  });

export default defineRule({
  id: 'PC-SQS-12',
  title: 'SQS dead-letter queue keeps messages for 14 days',
  severity: 'low',
  profile: 'strict',
  controls: ['PAY-04'],
  waivable: true,
  appliesTo: ['AWS::SQS::Queue'],
  check(resource) {
    const seconds = resource.get('MessageRetentionPeriod');
    if (
      seconds.isAtLeast(1_209_600) ||
      resource.referrers('AWS::SQS::Queue', 'RedrivePolicy.deadLetterTargetArn').length === 0
    )
      return pass();
    return fail(
      seconds,
      `dead letters are kept for ${seconds.isAbsent() ? 'four days' : `${seconds.describe()} seconds`}`,
    );
  },
  docs: () => ({
    rationale:
      'The age of a message counts from when it was first sent. A dead-letter queue with the default of four days may drop it before a long weekend is over.',
    remediation: 'Set `MessageRetentionPeriod` of the dead-letter queue to 1209600.',
    whenNotToUse: 'Where dead letters are handled by a machine at once.',
    examples: {
      pass: {
        'the longest': dead({ MessageRetentionPeriod: 1209600 }),
        'no dead-letter queue': subject(),
      },
      fail: {
        omitted: dead({}),
        'an hour': dead({ MessageRetentionPeriod: '3600' }),
        'short outside production': staged(dead({ MessageRetentionPeriod: inProduction(1209600, 60) })),
      },
      unknown: {
        imported: dead({ MessageRetentionPeriod: imported }),
      },
    },
  }),
});
