import { expectFlag, flagExamples } from '../public-access-block';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-S3-04',
  title: 'S3 bucket refuses new public ACLs',
  severity: 'high',
  profile: 'recommended',
  controls: ['AUT-02', 'NET-04'],
  frameworks: { fsbp: ['S3.8'], cis50: ['2.1.4'], cis30: ['2.1.4'], cis70: ['3.1.4'] },
  waivable: true,
  appliesTo: ['AWS::S3::Bucket'],
  check(resource) {
    return expectFlag(resource, 'BlockPublicAcls');
  },
  docs: () => ({
    rationale:
      'A public ACL on one object is enough to publish it, whatever the bucket policy says. A new bucket refuses such ACLs, but a block that is written out switches off every flag that it leaves out.',
    remediation:
      'Set `PublicAccessBlockConfiguration.BlockPublicAcls` to true, or leave the whole block out.',
    examples: flagExamples('BlockPublicAcls'),
  }),
});
