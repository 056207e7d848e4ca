import { eachStatement } from '../../template/policy';
import { imported, inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::SNS::TopicPolicy', properties);
const policy = (statement: Record<string, unknown>) =>
  subject({ PolicyDocument: { Statement: [statement] } });

export default defineRule({
  id: 'PC-SNS-03',
  title: 'SNS topic policy allows by a list of actions',
  severity: 'high',
  profile: 'recommended',
  controls: ['AUT-02'],
  waivable: true,
  appliesTo: ['AWS::SNS::TopicPolicy', 'AWS::SNS::TopicInlinePolicy'],
  check(resource) {
    return eachStatement(resource.get('PolicyDocument'), (statement) => {
      const excluded = statement.value.get('NotAction');
      return statement.isAllow() && excluded.isPresent()
        ? fail(excluded, 'every action but the listed ones is allowed')
        : pass();
    });
  },
  docs: () => ({
    rationale:
      '`Allow` with `NotAction` gives away every action that is not listed, changing the policy included.',
    remediation: 'List the actions in `Action`.',
    examples: {
      pass: {
        'no policy': subject(),
        'a list of what is allowed': policy({
          Effect: 'Allow',
          Principal: { AWS: 'arn:aws:iam::111122223333:root' },
          Action: 'sns:Publish',
          Resource: '*',
        }),
        'a refusal': policy({
          Effect: 'Deny',
          Principal: { AWS: 'arn:aws:iam::111122223333:root' },
          NotAction: 'sns:Publish',
          Resource: '*',
        }),
      },
      fail: {
        'an allow': policy({
          Effect: 'Allow',
          Principal: { AWS: 'arn:aws:iam::111122223333:root' },
          NotAction: 'sns:Publish',
          Resource: '*',
        }),
        'an allow outside production': staged(
          policy({
            Effect: inProduction('Deny', 'Allow'),
            Principal: { AWS: 'arn:aws:iam::111122223333:root' },
            NotAction: 'sns:Publish',
            Resource: '*',
          }),
        ),
      },
      unknown: {
        'an imported effect': policy({
          Effect: imported,
          Principal: { AWS: 'arn:aws:iam::111122223333:root' },
          NotAction: 'sns:Publish',
          Resource: '*',
        }),
      },
    },
  }),
});
