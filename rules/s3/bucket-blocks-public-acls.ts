import { imported, inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::S3::Bucket', properties);

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
    const block = resource.get('PublicAccessBlockConfiguration');
    if (block.isAbsent()) return pass();
    const flag = block.get('BlockPublicAcls');
    return flag.isTrue() ? pass() : fail(flag, `BlockPublicAcls is ${flag.describe()}`);
  },
  docs: () => ({
    rationale:
      'A public ACL on one object is enough to publish it, whatever the bucket policy says. A new bucket refuses such ACLs, but a block that is written out switches off every flag that it leaves out.',
    remediation:
      'Set `PublicAccessBlockConfiguration.BlockPublicAcls` to true, or leave the whole block out.',
    examples: {
      pass: {
        set: subject({ PublicAccessBlockConfiguration: { BlockPublicAcls: true } }),
        'no block, which is as good as all flags': subject(),
      },
      fail: {
        'omitted from the block': subject({ PublicAccessBlockConfiguration: { BlockPublicPolicy: true } }),
        off: subject({ PublicAccessBlockConfiguration: { BlockPublicAcls: false } }),
        'off as text': subject({ PublicAccessBlockConfiguration: { BlockPublicAcls: 'False' } }),
        'off outside production': staged(
          subject({ PublicAccessBlockConfiguration: { BlockPublicAcls: inProduction(true, false) } }),
        ),
      },
      unknown: {
        imported: subject({ PublicAccessBlockConfiguration: { BlockPublicAcls: imported } }),
      },
    },
  }),
});
