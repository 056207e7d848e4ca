import { one } from '../example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-CB-07',
  title: 'CodeBuild project writes a log',
  severity: 'medium',
  profile: 'recommended',
  controls: ['OPS-01'],
  frameworks: { fsbp: ['CodeBuild.4'] },
  waivable: true,
  appliesTo: ['AWS::CodeBuild::Project'],
  check(resource) {
    const logs = resource.get('LogsConfig');
    if (
      logs.isAbsent() ||
      logs.get('CloudWatchLogs').isAbsent() ||
      logs.get('CloudWatchLogs.Status').is('ENABLED')
    )
      return pass();
    return logs.get('S3Logs.Status').is('ENABLED')
      ? pass()
      : fail(logs, 'neither CloudWatch nor S3 gets a log');
  },
  docs: () => ({
    rationale: 'Without a log nobody can say what a build fetched and ran.',
    remediation: 'Set `LogsConfig.CloudWatchLogs.Status` to `ENABLED`.',

    examples: {
      pass: {
        'omitted, which means CloudWatch': one('AWS::CodeBuild::Project'),
        s3: one('AWS::CodeBuild::Project', {
          LogsConfig: {
            CloudWatchLogs: { Status: 'DISABLED' },
            S3Logs: { Status: 'ENABLED', Location: 'logs' },
          },
        }),
        'CloudWatch beside S3': one('AWS::CodeBuild::Project', {
          LogsConfig: { CloudWatchLogs: { Status: 'ENABLED' } },
        }),
        'S3 is not asked for': one('AWS::CodeBuild::Project', {
          LogsConfig: { S3Logs: { Status: 'DISABLED' } },
        }),
      },
      fail: {
        'no log': one('AWS::CodeBuild::Project', { LogsConfig: { CloudWatchLogs: { Status: 'DISABLED' } } }),
      },
    },
  }),
});
