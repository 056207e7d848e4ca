import { userPool } from '../cognito-example';
import { resources, each } from '../example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-COG-39',
  title: 'User pool sends what it could not deliver to a log',
  severity: 'low',
  profile: 'strict',
  controls: ['OPS-01'],
  waivable: true,
  appliesTo: ['AWS::Cognito::UserPool'],
  check(resource) {
    const configurations = resource
      .referrers('AWS::Cognito::LogDeliveryConfiguration', 'UserPoolId')
      .flatMap((delivery) => delivery.get('LogConfigurations').items());
    const sent = configurations.some(
      (item) => item.get('EventSource').is('userNotification') && item.get('LogLevel').is('ERROR'),
    );
    return sent ? pass() : fail('', 'no log delivery of the template takes userNotification at level ERROR');
  },
  docs: () => ({
    rationale:
      'A code that never arrives locks a user out, and many of them are the sign of an attack on the pool or of a blocked sender.',
    remediation:
      'Add an `AWS::Cognito::LogDeliveryConfiguration` with `EventSource` at `userNotification` and `LogLevel` at `ERROR`.',
    whenNotToUse: 'Where the sender of the messages is watched instead.',
    examples: {
      pass: {
        sent: resources({
          Subject: ['AWS::Cognito::UserPool'],
          Log: [
            'AWS::Cognito::LogDeliveryConfiguration',
            {
              UserPoolId: { Ref: 'Subject' },
              LogConfigurations: [{ EventSource: 'userNotification', LogLevel: 'ERROR' }],
            },
          ],
        }),
      },
      fail: {
        'no delivery': userPool(),
        ...each(['userNotification INFO', 'userAuthEvents ERROR'], (said) =>
          resources({
            Subject: ['AWS::Cognito::UserPool'],
            Log: [
              'AWS::Cognito::LogDeliveryConfiguration',
              {
                UserPoolId: { Ref: 'Subject' },
                LogConfigurations: [{ EventSource: said.split(' ')[0], LogLevel: said.split(' ')[1] }],
              },
            ],
          }),
        ),
      },
    },
  }),
});
