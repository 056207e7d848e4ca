import { imported, inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::S3::Bucket', properties);

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
    const block = resource.get('PublicAccessBlockConfiguration');
    if (block.isAbsent()) return pass();
    const flag = block.get('BlockPublicPolicy');
    return flag.isTrue() ? pass() : fail(flag, `BlockPublicPolicy is ${flag.describe()}`);
  },
  docs: () => ({
    rationale:
      'With the flag on, S3 rejects a bucket policy that lets the public in, so that one wrong deployment cannot publish a bucket. A block that is written out switches off every flag that it leaves out.',
    remediation:
      'Set `PublicAccessBlockConfiguration.BlockPublicPolicy` to true, or leave the whole block out.',
    examples: {
      pass: {
        set: subject({ PublicAccessBlockConfiguration: { BlockPublicPolicy: true } }),
        'no block, which is as good as all flags': subject(),
      },
      fail: {
        'omitted from the block': subject({ PublicAccessBlockConfiguration: { BlockPublicAcls: true } }),
        off: subject({ PublicAccessBlockConfiguration: { BlockPublicPolicy: false } }),
        'off outside production': staged(
          subject({ PublicAccessBlockConfiguration: { BlockPublicPolicy: inProduction(true, false) } }),
        ),
      },
      unknown: {
        imported: subject({ PublicAccessBlockConfiguration: { BlockPublicPolicy: imported } }),
      },
    },
  }),
});
