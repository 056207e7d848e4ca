import { isPlainHttp, refusesEveryone } from '../../template/policy';
import { imported, one, resources } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::SQS::Queue', properties);
const deny = (statement: Record<string, unknown> = {}) =>
  resources({
    Queue: ['AWS::SQS::Queue'],
    Policy: [
      'AWS::SQS::QueuePolicy',
      {
        Queues: [{ Ref: 'Queue' }],
        PolicyDocument: {
          Statement: {
            Effect: 'Deny',
            Principal: '*',
            Action: 'sqs:*',
            Resource: '*',
            Condition: { Bool: { 'aws:SecureTransport': 'false' } },
            ...statement,
          },
        },
      },
    ],
  });

export default defineRule({
  id: 'PC-SQS-10',
  title: 'SQS queue refuses requests without TLS',
  severity: 'low',
  profile: 'strict',
  controls: ['DAT-03'],
  waivable: true,
  appliesTo: ['AWS::SQS::Queue'],
  check(resource) {
    const policies = [
      ...resource.referrers('AWS::SQS::QueuePolicy', 'Queues'),
      ...resource.referrers('AWS::SQS::QueueInlinePolicy', 'Queue'),
    ];
    const refused = policies.some((policy) =>
      ['sqs:SendMessage', 'sqs:ReceiveMessage'].every((action) =>
        refusesEveryone(policy.get('PolicyDocument'), { action, when: isPlainHttp }),
      ),
    );
    return refused ? pass() : fail('', 'no statement of a queue policy refuses plain HTTP');
  },
  docs: () => ({
    rationale:
      'SQS answers plain HTTP in some regions still. A refusal makes sure that no client falls back to it.',
    remediation:
      'Add a `Deny` for every principal and `sqs:*` with `Bool: { aws:SecureTransport: false }` to the queue policy.',
    whenNotToUse: 'Where clients are all yours and use the SDKs, which speak HTTPS.',
    examples: {
      pass: {
        refused: deny(),
        'refused in a policy of its own': resources({
          Queue: ['AWS::SQS::Queue'],
          Policy: [
            'AWS::SQS::QueueInlinePolicy',
            {
              Queue: { Ref: 'Queue' },
              PolicyDocument: {
                Statement: {
                  Effect: 'Deny',
                  Principal: '*',
                  Action: 'sqs:*',
                  Resource: '*',
                  Condition: { Bool: { 'aws:SecureTransport': 'false' } },
                },
              },
            },
          ],
        }),
      },
      fail: {
        'without a policy': subject(),
        'sending alone': deny({ Action: 'sqs:SendMessage' }),
        'an allow': deny({ Effect: 'Allow' }),
        'the test the wrong way round': deny({ Condition: { Bool: { 'aws:SecureTransport': 'true' } } }),
      },
      unknown: {
        'an imported action': deny({ Action: imported }),
      },
    },
  }),
});
