import { eachStatement } from '../../template/policy';
import { imported, inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::SNS::TopicPolicy', properties);
const isEvery = (text: string) => /^(?:sns:)?\*+$/i.test(text);
const policy = (statement: Record<string, unknown>) =>
  subject({ PolicyDocument: { Statement: [statement] } });

export default defineRule({
  id: 'PC-SNS-05',
  title: 'SNS topic policy allows named actions',
  severity: 'medium',
  profile: 'recommended',
  controls: ['AUT-02'],
  waivable: true,
  appliesTo: ['AWS::SNS::TopicPolicy', 'AWS::SNS::TopicInlinePolicy'],
  check(resource) {
    return eachStatement(resource.get('PolicyDocument'), (statement) => {
      const every = statement.isAllow()
        ? statement.actions.find((action) => action.test('is every action', isEvery))
        : undefined;
      return every ? fail(every, `${every.describe()} allows every action`) : pass();
    });
  },
  docs: () => ({
    rationale:
      'Every action includes deleting the topic, changing its policy and subscribing. Who publishes needs `sns:Publish` alone.',
    remediation: 'List the actions in `Action`.',
    examples: {
      pass: {
        'no policy': subject(),
        'a named action': policy({
          Effect: 'Allow',
          Principal: { AWS: 'arn:aws:iam::111122223333:role/app' },
          Action: 'sns:Publish',
          Resource: '*',
        }),
        'a refusal of everything': policy({
          Effect: 'Deny',
          Principal: { AWS: 'arn:aws:iam::111122223333:role/app' },
          Action: '*',
          Resource: '*',
        }),
      },
      fail: {
        'every action': policy({
          Effect: 'Allow',
          Principal: { AWS: 'arn:aws:iam::111122223333:role/app' },
          Action: ['sns:*'],
          Resource: '*',
        }),
        'every action of every service': policy({
          Effect: 'Allow',
          Principal: { AWS: 'arn:aws:iam::111122223333:role/app' },
          Action: '*',
          Resource: '*',
        }),
        'in capitals': policy({
          Effect: 'Allow',
          Principal: { AWS: 'arn:aws:iam::111122223333:role/app' },
          Action: 'SNS:*',
          Resource: '*',
        }),
        'every action outside production': staged(
          policy({
            Effect: 'Allow',
            Principal: { AWS: 'arn:aws:iam::111122223333:role/app' },
            Action: inProduction('sns:Publish', '*'),
            Resource: '*',
          }),
        ),
      },
      unknown: {
        'an imported action': policy({
          Effect: 'Allow',
          Principal: { AWS: 'arn:aws:iam::111122223333:role/app' },
          Action: imported,
          Resource: '*',
        }),
      },
    },
  }),
});
