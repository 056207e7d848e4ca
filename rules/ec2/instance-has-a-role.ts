import { one } from '../example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-EC2-45',
  title: 'Machine has a role',
  severity: 'medium',
  profile: 'strict',
  controls: ['AUT-02', 'IDN-12'],
  frameworks: { cis30: ['1.18'], cis50: ['1.17'], cis70: ['2.16'] },
  waivable: true,
  appliesTo: ['AWS::EC2::Instance'],
  check(resource) {
    const profile = resource.get('IamInstanceProfile');
    return profile.isPresent() || resource.get('LaunchTemplate').isPresent()
      ? pass()
      : fail(profile, 'the machine has no instance profile');
  },
  docs: () => ({
    rationale:
      'A machine without a role gets keys that do not expire, written into a file. With a role it can also be managed without SSH.',
    remediation:
      'Set `IamInstanceProfile` to an `AWS::IAM::InstanceProfile` whose role has what the machine needs.',
    whenNotToUse: 'For machines that call no AWS service.',
    examples: {
      pass: {
        role: one('AWS::EC2::Instance', { IamInstanceProfile: { Ref: 'Profile' } }),
        'by a launch template': one('AWS::EC2::Instance', {
          LaunchTemplate: { LaunchTemplateId: 'lt-1', Version: '1' },
        }),
      },
      fail: { omitted: one('AWS::EC2::Instance', { ImageId: 'ami-1' }) },
    },
  }),
});
