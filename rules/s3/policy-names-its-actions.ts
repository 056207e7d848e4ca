import { expectNamedActions } from '../resource-policy';
import { namedActionsExamples } from '../resource-policy-example';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-S3-29',
  title: 'S3 bucket policy allows named actions',
  severity: 'medium',
  profile: 'recommended',
  controls: ['AUT-02'],
  waivable: true,
  appliesTo: ['AWS::S3::BucketPolicy'],
  check(resource) {
    return expectNamedActions(resource.get('PolicyDocument'), 's3');
  },
  docs: () => ({
    rationale:
      'Every action includes changing the policy, the encryption and the retention of the bucket. Who only reads or writes needs none of these.',
    remediation: 'List the actions in `Action`.',
    examples: namedActionsExamples('AWS::S3::BucketPolicy', 'PolicyDocument', 's3:GetObject'),
  }),
});
