import { imported, inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::CloudTrail::Trail', properties);

export default defineRule({
  id: 'PC-CT-05',
  title: 'CloudTrail trail sends events to CloudWatch Logs',
  severity: 'low',
  profile: 'recommended',
  controls: ['OPS-01', 'OPS-02'],
  frameworks: { fsbp: ['CloudTrail.5'] },
  waivable: true,
  appliesTo: ['AWS::CloudTrail::Trail'],
  check(resource) {
    const group = resource.get('CloudWatchLogsLogGroupArn');
    const role = resource.get('CloudWatchLogsRoleArn');
    if (group.isAbsent()) return fail(group, 'it sends its events to no log group');
    return role.isPresent() ? pass() : fail(role, 'a log group is named but no role that may write to it');
  },
  docs: () => ({
    rationale:
      'Files in a bucket come late and alert nobody. Alarms on permission changes need the events in CloudWatch Logs or on the event bus.',
    remediation: 'Set `CloudWatchLogsLogGroupArn` and `CloudWatchLogsRoleArn`.',
    examples: {
      pass: {
        both: subject({ CloudWatchLogsLogGroupArn: imported, CloudWatchLogsRoleArn: imported }),
      },
      fail: {
        omitted: subject(),
        'without a role': subject({ CloudWatchLogsLogGroupArn: imported }),
        'missing outside production': staged(
          subject({
            CloudWatchLogsLogGroupArn: inProduction(imported, { Ref: 'AWS::NoValue' }),
            CloudWatchLogsRoleArn: imported,
          }),
        ),
      },
    },
  }),
});
