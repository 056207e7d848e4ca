import { distribution } from '../distribution';
import { resources, imported } from '../example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-CF-10',
  title: 'Distribution logs access',
  severity: 'medium',
  profile: 'recommended',
  controls: ['OPS-01'],
  frameworks: { fsbp: ['CloudFront.5'], cis70: ['4.10'] },
  waivable: true,
  appliesTo: ['AWS::CloudFront::Distribution'],
  check(resource) {
    const bucket = resource.get('DistributionConfig.Logging.Bucket');
    const delivered = resource.referrers('AWS::Logs::DeliverySource', 'ResourceArn').length > 0;
    if (delivered) return pass();
    if (bucket.isAbsent() || bucket.is('')) return fail(bucket, 'access is not logged');
    const literal = bucket.text();
    return literal === undefined || /\.s3[.-]/.test(literal)
      ? pass()
      : fail(bucket, `access is logged to ${bucket.describe()}, which is the domain of no bucket`);
  },
  docs: () => ({
    rationale:
      'An access log says who asked for what. Without it nobody can say afterwards what an attacker tried and reached.',
    remediation:
      'Set `Logging.Bucket` to the domain of a bucket, or deliver by an `AWS::Logs::DeliverySource`.',

    examples: {
      pass: {
        logged: distribution({ Logging: { Bucket: 'logs.s3.amazonaws.com' } }),
        delivered: resources({
          Subject: ['AWS::CloudFront::Distribution', { DistributionConfig: { Enabled: true } }],
          Source: [
            'AWS::Logs::DeliverySource',
            { ResourceArn: { 'Fn::Sub': 'arn:aws:cloudfront::${AWS::AccountId}:distribution/${Subject}' } },
          ],
        }),
        'a bucket of the template': distribution({ Logging: { Bucket: imported } }),
      },
      fail: {
        omitted: distribution({}),
        empty: distribution({ Logging: { Bucket: '' } }),
        'no bucket': distribution({ Logging: { Bucket: 'logs.example.com' } }),
      },
    },
  }),
});
