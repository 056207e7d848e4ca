import { type Resource } from '../../template';
import { imported, inProduction, one, resources, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::Logs::LogGroup', properties);
/** What writes audit logs to a group, and by which property it says so. */
const writers = [
  ['AWS::CloudTrail::Trail', 'CloudWatchLogsLogGroupArn'],
  ['AWS::EC2::FlowLog', 'LogGroupName'],
  ['AWS::EC2::FlowLog', 'LogDestination'],
  ['AWS::WAFv2::LoggingConfiguration', 'LogDestinationConfigs'],
  ['AWS::Route53Resolver::ResolverQueryLoggingConfig', 'DestinationArn'],
  ['AWS::Cognito::LogDeliveryConfiguration', 'LogConfigurations'],
] as const;
const isAudit = (group: Resource) =>
  group.get('LogGroupName').startsWith('aws-waf-logs-') ||
  writers.some(([type, property]) => group.referrers(type, property).length > 0);
const trail = (group: Record<string, unknown>) =>
  resources({
    Group: ['AWS::Logs::LogGroup', group],
    Trail: ['AWS::CloudTrail::Trail', { CloudWatchLogsLogGroupArn: { 'Fn::GetAtt': ['Group', 'Arn'] } }],
  });

export default defineRule({
  id: 'PC-LOG-03',
  title: 'Audit log group keeps logs for 365 days or more',
  severity: 'medium',
  profile: 'recommended',
  controls: ['OPS-01'],
  waivable: true,
  appliesTo: ['AWS::Logs::LogGroup'],
  check(resource) {
    const days = resource.get('RetentionInDays');
    if (days.isAbsent() || days.isAtLeast(365) || !isAudit(resource)) return pass();
    return fail(days, `audit logs are deleted after ${days.describe()} days`);
  },
  docs: () => ({
    rationale:
      'Intrusions are often found months later, and audits ask for a year. What is deleted before cannot be asked any more.',
    remediation: 'Set `RetentionInDays` to 365 or more, or keep a copy in `ImmutableLogArchive`.',
    examples: {
      pass: {
        'omitted, which is for ever': trail({}),
        'a year': trail({ RetentionInDays: 365 }),
        'a group that nothing audits to': subject({ RetentionInDays: 7 }),
        'another name': subject({ LogGroupName: 'app', RetentionInDays: 14 }),
      },
      fail: {
        'a trail for a month': trail({ RetentionInDays: 30 }),
        'a firewall by its name': subject({ LogGroupName: 'aws-waf-logs-edge', RetentionInDays: 14 }),
        'flow logs by name': resources({
          Group: ['AWS::Logs::LogGroup', { LogGroupName: 'flows', RetentionInDays: 90 }],
          Flow: ['AWS::EC2::FlowLog', { LogGroupName: 'flows' }],
        }),
        'short outside production': staged(trail({ RetentionInDays: inProduction(365, 7) })),
      },
      unknown: {
        imported: trail({ RetentionInDays: imported }),
      },
    },
  }),
});
