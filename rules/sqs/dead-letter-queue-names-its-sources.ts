import { imported, one, resources } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::SQS::Queue', properties);
const dead = (properties: Record<string, unknown>) =>
  resources({
    Jobs: ['AWS::SQS::Queue', { RedrivePolicy: { deadLetterTargetArn: { 'Fn::GetAtt': ['Dead', 'Arn'] } } }],
    Dead: ['AWS::SQS::Queue', properties],
  });

export default defineRule({
  id: 'PC-SQS-14',
  title: 'SQS dead-letter queue names who may use it',
  severity: 'low',
  profile: 'strict',
  controls: ['PAY-04', 'AUT-02'],
  waivable: true,
  appliesTo: ['AWS::SQS::Queue'],
  check(resource) {
    const permission = resource.get('RedriveAllowPolicy.redrivePermission');
    if (resource.referrers('AWS::SQS::Queue', 'RedrivePolicy.deadLetterTargetArn').length === 0)
      return pass();
    return permission.is('byQueue')
      ? pass()
      : fail(permission, `the permission to send dead letters to it is ${permission.describe()}`);
  },
  docs: () => ({
    rationale:
      'By default every queue of the account may use it as its dead-letter queue, and redrive messages from it.',
    remediation: 'Set `RedriveAllowPolicy` with `redrivePermission: byQueue` and `sourceQueueArns`.',
    whenNotToUse: 'Where one dead-letter queue serves a whole account.',
    examples: {
      pass: {
        'by queue': dead({ RedriveAllowPolicy: { redrivePermission: 'byQueue', sourceQueueArns: [] } }),
        'no dead-letter queue': subject(),
      },
      fail: {
        omitted: dead({}),
        all: dead({ RedriveAllowPolicy: { redrivePermission: 'allowAll' } }),
      },
      unknown: {
        imported: dead({ RedriveAllowPolicy: { redrivePermission: imported } }),
      },
    },
  }),
});
