import { isPlainHttp, refusesEveryone } from '../../template/policy';
import { imported, one, resources } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::SNS::Topic', properties);
const deny = (statement: Record<string, unknown> = {}) =>
  resources({
    Topic: ['AWS::SNS::Topic'],
    Policy: [
      'AWS::SNS::TopicPolicy',
      {
        Topics: [{ Ref: 'Topic' }],
        PolicyDocument: {
          Statement: {
            Effect: 'Deny',
            Principal: '*',
            Action: 'sns:Publish',
            Resource: '*',
            Condition: { Bool: { 'aws:SecureTransport': 'false' } },
            ...statement,
          },
        },
      },
    ],
  });

export default defineRule({
  id: 'PC-SNS-08',
  title: 'SNS topic refuses publishing without TLS',
  severity: 'low',
  profile: 'strict',
  controls: ['DAT-03'],
  waivable: true,
  appliesTo: ['AWS::SNS::Topic'],
  check(resource) {
    const policies = [
      ...resource.referrers('AWS::SNS::TopicPolicy', 'Topics'),
      ...resource.referrers('AWS::SNS::TopicInlinePolicy', 'TopicArn'),
    ];
    const refused = policies.some((policy) =>
      refusesEveryone(policy.get('PolicyDocument'), { action: 'sns:Publish', when: isPlainHttp }),
    );
    return refused ? pass() : fail('', 'no statement of a topic policy refuses plain HTTP');
  },
  docs: () => ({
    rationale:
      'SNS answers plain HTTP in some regions still. A refusal makes sure that no client falls back to it.',
    remediation:
      'Add a `Deny` for every principal and `sns:Publish` with `Bool: { aws:SecureTransport: false }` to the topic policy.',
    whenNotToUse: 'Where clients are all yours and use the SDKs, which speak HTTPS.',
    examples: {
      pass: {
        refused: deny(),
        'refused in a policy of its own': resources({
          Topic: ['AWS::SNS::Topic'],
          Policy: [
            'AWS::SNS::TopicInlinePolicy',
            {
              TopicArn: { Ref: 'Topic' },
              PolicyDocument: {
                Statement: {
                  Effect: 'Deny',
                  Principal: '*',
                  Action: 'sns:Publish',
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
        'an allow': deny({ Effect: 'Allow' }),
        'the test the wrong way round': deny({ Condition: { Bool: { 'aws:SecureTransport': 'true' } } }),
      },
      unknown: {
        'an imported action': deny({ Action: imported }),
      },
    },
  }),
});
