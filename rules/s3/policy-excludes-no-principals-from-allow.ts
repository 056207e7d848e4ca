import { expectNoNotPrincipal } from '../resource-policy';
import { notPrincipalExamples } from '../resource-policy-example';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-S3-28',
  title: 'S3 bucket policy allows by a list of principals',
  severity: 'critical',
  profile: 'recommended',
  controls: ['AUT-02'],
  waivable: false,
  appliesTo: ['AWS::S3::BucketPolicy'],
  check(resource) {
    return expectNoNotPrincipal(resource.get('PolicyDocument'));
  },
  docs: () => ({
    rationale:
      '`Allow` with `NotPrincipal` admits the whole world but for those listed, anonymous callers included.',
    remediation: 'List those who may in `Principal`.',
    examples: notPrincipalExamples('AWS::S3::BucketPolicy', 'PolicyDocument', 's3:GetObject'),
  }),
});
