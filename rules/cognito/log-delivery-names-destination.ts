import { one, each } from '../example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-COG-40',
  title: 'Log delivery of a user pool names where logs go',
  severity: 'low',
  profile: 'recommended',
  controls: ['OPS-01'],
  waivable: true,
  appliesTo: ['AWS::Cognito::LogDeliveryConfiguration'],
  check(resource) {
    const configurations = resource.get('LogConfigurations');
    if (configurations.items().length === 0) return fail(configurations, 'nothing is delivered');
    return configurations.each((item) => {
      const places = [
        'CloudWatchLogsConfiguration.LogGroupArn',
        'FirehoseConfiguration.StreamArn',
        'S3Configuration.BucketArn',
      ];
      return places.some((place) => item.get(place).isPresent())
        ? pass()
        : fail(item, `events of ${item.get('EventSource').describe()} go nowhere`);
    });
  },
  docs: () => ({
    rationale: 'A delivery without a destination looks like logging and is none.',
    remediation:
      'Set `CloudWatchLogsConfiguration.LogGroupArn`, `FirehoseConfiguration.StreamArn` or `S3Configuration.BucketArn`.',

    examples: {
      pass: {
        'a log group': one('AWS::Cognito::LogDeliveryConfiguration', {
          LogConfigurations: [
            { EventSource: 'userAuthEvents', CloudWatchLogsConfiguration: { LogGroupArn: { Ref: 'Log' } } },
          ],
        }),
        ...each(['FirehoseConfiguration.StreamArn', 'S3Configuration.BucketArn'], (place) =>
          one('AWS::Cognito::LogDeliveryConfiguration', {
            LogConfigurations: [{ [place.split('.')[0] ?? '']: { [place.split('.')[1] ?? '']: 'x' } }],
          }),
        ),
      },
      fail: {
        omitted: one('AWS::Cognito::LogDeliveryConfiguration', {
          LogConfigurations: [{ EventSource: 'userAuthEvents', LogLevel: 'INFO' }],
        }),
        nothing: one('AWS::Cognito::LogDeliveryConfiguration'),
      },
    },
  }),
});
