import { expectFlag, flagExamples } from '../public-access-block';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-S3-05',
  title: 'S3 bucket ignores public ACLs that are there',
  severity: 'high',
  profile: 'recommended',
  controls: ['AUT-02', 'NET-04'],
  frameworks: { fsbp: ['S3.8'], cis50: ['2.1.4'], cis30: ['2.1.4'], cis70: ['3.1.4'] },
  waivable: true,
  appliesTo: ['AWS::S3::Bucket'],
  check(resource) {
    return expectFlag(resource, 'IgnorePublicAcls');
  },
  docs: () => ({
    rationale:
      'An ACL that was public before the block came stays in force unless it is ignored. A block that is written out switches off every flag that it leaves out.',
    remediation:
      'Set `PublicAccessBlockConfiguration.IgnorePublicAcls` to true, or leave the whole block out.',
    examples: flagExamples('IgnorePublicAcls'),
  }),
});
