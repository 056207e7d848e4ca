import { imported, inProduction, resources, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const trail = (...Rules: Record<string, unknown>[]) =>
  resources({
    Logs: ['AWS::S3::Bucket', { LifecycleConfiguration: { Rules } }],
    Trail: ['AWS::CloudTrail::Trail', { S3BucketName: { Ref: 'Logs' } }],
  });

export default defineRule({
  id: 'PC-CT-17',
  title: 'CloudTrail writes to a bucket that keeps logs for a year',
  severity: 'medium',
  profile: 'recommended',
  controls: ['OPS-01'],
  waivable: true,
  appliesTo: ['AWS::CloudTrail::Trail'],
  check(resource, template) {
    const name = resource.get('S3BucketName');
    return template.meantBy(name, 'AWS::S3::Bucket').flatMap((bucket) => {
      const short = bucket
        .get('LifecycleConfiguration.Rules')
        .items()
        .find((rule) => {
          const days = rule.get('ExpirationInDays');
          return days.isPresent() && !rule.get('Status').is('Disabled') && !days.isAtLeast(365);
        });
      return short
        ? fail(
            name,
            `the bucket ${bucket.logicalId} deletes its logs after ${short.get('ExpirationInDays').describe()} days`,
          )
        : pass();
    });
  },
  docs: () => ({
    rationale: 'Intrusions are often found months later, and audits ask for a year.',
    remediation: "Set `ExpirationInDays` of the bucket's lifecycle rules to 365 or more.",
    examples: {
      pass: {
        'a year': trail({ Status: 'Enabled', ExpirationInDays: 365 }),
        'without a lifecycle': resources({
          Logs: ['AWS::S3::Bucket'],
          Trail: ['AWS::CloudTrail::Trail', { S3BucketName: { Ref: 'Logs' } }],
        }),
        'a rule that is off': trail({ Status: 'Disabled', ExpirationInDays: 7 }),
      },
      fail: {
        'a month': trail({ Status: 'Enabled', ExpirationInDays: 30 }),
        'one rule of several': trail(
          { Status: 'Enabled', ExpirationInDays: 400 },
          { Status: 'Enabled', Prefix: 'AWSLogs/', ExpirationInDays: '90' },
        ),
        'short outside production': staged(
          trail({ Status: 'Enabled', ExpirationInDays: inProduction(365, 7) }),
        ),
      },
      unknown: {
        imported: trail({ Status: 'Enabled', ExpirationInDays: imported }),
      },
    },
  }),
});
