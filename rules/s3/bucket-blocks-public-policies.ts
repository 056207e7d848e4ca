import { expectFlag, flagExamples } from '../public-access-block';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-S3-06',
  title: 'S3 bucket refuses public bucket policies',
  severity: 'high',
  profile: 'recommended',
  controls: ['AUT-02', 'NET-04'],
  frameworks: { fsbp: ['S3.8'], cis50: ['2.1.4'], cis30: ['2.1.4'], cis70: ['3.1.4'] },
  waivable: true,
  appliesTo: ['AWS::S3::Bucket'],
  check(resource) {
    return expectFlag(resource, 'BlockPublicPolicy');
  },
  docs: () => ({
    rationale:
      'With the flag on, S3 rejects a bucket policy that lets the public in, so that one wrong deployment cannot publish a bucket. A block that is written out switches off every flag that it leaves out.',
    remediation:
      'Set `PublicAccessBlockConfiguration.BlockPublicPolicy` to true, or leave the whole block out.',
    examples: flagExamples('BlockPublicPolicy'),
  }),
});
