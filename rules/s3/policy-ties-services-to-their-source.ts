import { expectTiedServices } from '../resource-policy';
import { tiedServicesExamples } from '../resource-policy-example';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-S3-31',
  title: 'S3 bucket policy ties a service to the account or resource that it acts for',
  severity: 'medium',
  profile: 'strict',
  controls: ['AUT-02', 'OPS-01'],
  waivable: true,
  appliesTo: ['AWS::S3::BucketPolicy'],
  check(resource) {
    return expectTiedServices(resource.get('PolicyDocument'));
  },
  docs: () => ({
    rationale:
      "A service acts for every AWS customer. Without a source condition, somebody else's trail or delivery may write into your bucket, and forge what you take for your own logs.",
    remediation: 'Add `aws:SourceArn` or `aws:SourceAccount` to the `Condition` of the statement.',
    whenNotToUse: 'For services that send neither key, such as the older log delivery of load balancers.',
    examples: tiedServicesExamples('AWS::S3::BucketPolicy', 'PolicyDocument', [
      'cloudtrail.amazonaws.com',
      's3:PutObject',
    ]),
  }),
});
