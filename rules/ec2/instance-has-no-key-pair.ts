import { one } from '../example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-EC2-53',
  title: 'Machine has no SSH key pair',
  severity: 'low',
  profile: 'strict',
  controls: ['IDN-12'],
  waivable: true,
  appliesTo: ['AWS::EC2::Instance'],
  check(resource) {
    const key = resource.get('KeyName');
    return key.isAbsent() ? pass() : fail(key, 'the machine has a key pair');
  },
  docs: () => ({
    rationale:
      'A key pair is shared, does not expire, and leaves no record of who used it. Session Manager needs no port and writes down every session.',
    remediation: 'Leave `KeyName` out, and give the role `AmazonSSMManagedInstanceCore`.',
    whenNotToUse: 'For images without the Systems Manager agent.',
    examples: {
      pass: { 'no key': one('AWS::EC2::Instance', { ImageId: 'ami-1' }) },
      fail: { 'a key, without need': one('AWS::EC2::Instance', { KeyName: 'admin' }) },
    },
  }),
});
