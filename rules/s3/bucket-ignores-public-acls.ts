import { imported, inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::S3::Bucket', properties);

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
    const block = resource.get('PublicAccessBlockConfiguration');
    if (block.isAbsent()) return pass();
    const flag = block.get('IgnorePublicAcls');
    return flag.isTrue() ? pass() : fail(flag, `IgnorePublicAcls is ${flag.describe()}`);
  },
  docs: () => ({
    rationale:
      'An ACL that was public before the block came stays in force unless it is ignored. A block that is written out switches off every flag that it leaves out.',
    remediation:
      'Set `PublicAccessBlockConfiguration.IgnorePublicAcls` to true, or leave the whole block out.',
    examples: {
      pass: {
        set: subject({ PublicAccessBlockConfiguration: { IgnorePublicAcls: true } }),
        'no block, which is as good as all flags': subject(),
      },
      fail: {
        'omitted from the block': subject({ PublicAccessBlockConfiguration: { BlockPublicPolicy: true } }),
        off: subject({ PublicAccessBlockConfiguration: { IgnorePublicAcls: 'false' } }),
        'off outside production': staged(
          subject({ PublicAccessBlockConfiguration: { IgnorePublicAcls: inProduction(true, false) } }),
        ),
      },
      unknown: {
        imported: subject({ PublicAccessBlockConfiguration: { IgnorePublicAcls: imported } }),
      },
    },
  }),
});
