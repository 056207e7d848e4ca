import { receivesLogs } from '../bucket-denials';
import { accessLogs } from '../bucket-denials-example';
import { each, one, resources } from '../example';
import { defineRule, fail, pass } from '../rule';

const expiring = (rule: Record<string, unknown>) =>
  accessLogs({ LifecycleConfiguration: { Rules: [{ Status: 'Enabled', ...rule }] } });

const month = { LifecycleConfiguration: { Rules: [{ Status: 'Enabled', ExpirationInDays: 30 }] } };
const arn = { 'Fn::GetAtt': ['Subject', 'Arn'] };
const writers = {
  Logs: ['AWS::Logs::DeliveryDestination', { DestinationResourceArn: arn }],
  CloudFront: [
    'AWS::CloudFront::Distribution',
    { DistributionConfig: { Logging: { Bucket: { 'Fn::GetAtt': ['Subject', 'DomainName'] } } } },
  ],
  CloudTrail: ['AWS::CloudTrail::Trail', { S3BucketName: { Ref: 'Subject' } }],
  EC2: ['AWS::EC2::FlowLog', { LogDestination: arn, LogDestinationType: 's3' }],
} as const;
const written = (service: keyof typeof writers) =>
  resources({ Subject: ['AWS::S3::Bucket', month], Writer: writers[service] });

export default defineRule({
  id: 'PC-S3-48',
  title: 'S3 bucket keeps logs for a year',
  severity: 'low',
  profile: 'strict',
  controls: ['OPS-01'],
  waivable: true,
  appliesTo: ['AWS::S3::Bucket'],
  check(resource) {
    if (!receivesLogs(resource)) return pass();
    return resource.get('LifecycleConfiguration.Rules').each((rule) => {
      const end = rule.get('ExpirationInDays');
      if (end.isAbsent() || rule.get('Status').is('Disabled') || end.isAtLeast(365)) return pass();
      return fail(end, `logs vanish after ${end.describe()} days`);
    });
  },
  docs: () => ({
    rationale:
      'Intrusions are often found months later, and auditors ask for twelve months of logs. Logs that expire sooner cannot say what left.',
    remediation: 'Set `ExpirationInDays` of the lifecycle rule to 365 or more.',
    whenNotToUse: 'Where the logs are copied to an archive before they expire.',
    examples: {
      pass: {
        'without a lifecycle': accessLogs(),
        'a year': expiring({ ExpirationInDays: 365 }),
        'a rule that is off': expiring({ ExpirationInDays: 30, Status: 'Disabled' }),
        'a bucket of other things': one('AWS::S3::Bucket', {
          LifecycleConfiguration: { Rules: [{ Status: 'Enabled', ExpirationInDays: 1 }] },
        }),
      },
      fail: {
        'a month': expiring({ ExpirationInDays: 30 }),
        ...each(['Logs', 'CloudFront', 'CloudTrail', 'EC2'] as const, written),
        'a month for some, and no word of the rest': expiring({ ExpirationInDays: '30', Prefix: 'access/' }),
      },
    },
  }),
});
