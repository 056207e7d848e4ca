import { userPool } from '../cognito-example';
import { resources } from '../example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-COG-38',
  title: 'User pool sends its sign-in events to a log',
  severity: 'medium',
  profile: 'strict',
  controls: ['OPS-01'],
  waivable: true,
  appliesTo: ['AWS::Cognito::UserPool'],
  check(resource) {
    const configurations = resource
      .referrers('AWS::Cognito::LogDeliveryConfiguration', 'UserPoolId')
      .flatMap((delivery) => delivery.get('LogConfigurations').items());
    const sent = configurations.some(
      (item) => item.get('EventSource').is('userAuthEvents') && item.get('LogLevel').is('INFO'),
    );
    return sent ? pass() : fail('', 'no log delivery of the template takes userAuthEvents at level INFO');
  },
  docs: () => ({
    rationale:
      'Sign-ins, their risk and their origin are kept by Cognito for a while and then lost. After an incident they are the first thing asked for.',
    remediation:
      'Add an `AWS::Cognito::LogDeliveryConfiguration` with `EventSource` at `userAuthEvents` and `LogLevel` at `INFO`; it needs the plan Plus. `SecureUserPool` does.',
    whenNotToUse: 'In a plan below Plus, which exports no sign-in events.',
    examples: {
      pass: {
        sent: resources({
          Subject: ['AWS::Cognito::UserPool'],
          Log: [
            'AWS::Cognito::LogDeliveryConfiguration',
            {
              UserPoolId: { Ref: 'Subject' },
              LogConfigurations: [{ EventSource: 'userAuthEvents', LogLevel: 'INFO' }],
            },
          ],
        }),
      },
      fail: {
        'no delivery': userPool(),
        'other events': resources({
          Subject: ['AWS::Cognito::UserPool'],
          Log: [
            'AWS::Cognito::LogDeliveryConfiguration',
            {
              UserPoolId: { Ref: 'Subject' },
              LogConfigurations: [{ EventSource: 'userNotification', LogLevel: 'ERROR' }],
            },
          ],
        }),
        'the same events at another level': resources({
          Subject: ['AWS::Cognito::UserPool'],
          Log: [
            'AWS::Cognito::LogDeliveryConfiguration',
            {
              UserPoolId: { Ref: 'Subject' },
              LogConfigurations: [{ EventSource: 'userAuthEvents', LogLevel: 'ERROR' }],
            },
          ],
        }),
      },
    },
  }),
});
