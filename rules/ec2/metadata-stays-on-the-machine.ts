import { one } from '../example';
import { expectAtMost } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-EC2-40',
  title: 'Metadata of a machine does not travel further than the machine',
  severity: 'low',
  profile: 'strict',
  controls: ['AUT-02'],
  frameworks: { fsbp: ['AutoScaling.4'] },
  waivable: true,
  appliesTo: ['AWS::EC2::LaunchTemplate', 'AWS::EC2::Instance'],
  check(resource) {
    const machine =
      resource.type === 'AWS::EC2::Instance' ? resource.properties : resource.get('LaunchTemplateData');
    return expectAtMost(
      machine.get('MetadataOptions.HttpPutResponseHopLimit'),
      'the number of hops of metadata',
      1,
    );
  },
  docs: () => ({
    rationale:
      "With more than one hop a container, or a proxy on the machine, reaches the keys of the machine's role.",
    remediation: 'Set `MetadataOptions.HttpPutResponseHopLimit` to 1, or leave it out.',
    whenNotToUse: 'For container hosts whose containers need the role of the machine.',
    examples: {
      pass: {
        one: one('AWS::EC2::LaunchTemplate', {
          LaunchTemplateData: { MetadataOptions: { HttpPutResponseHopLimit: 1 } },
        }),
        omitted: one('AWS::EC2::LaunchTemplate'),
        'a machine alone': one('AWS::EC2::Instance', { MetadataOptions: { HttpPutResponseHopLimit: 1 } }),
      },
      fail: {
        'a machine alone': one('AWS::EC2::Instance', { MetadataOptions: { HttpPutResponseHopLimit: 2 } }),
        two: one('AWS::EC2::LaunchTemplate', {
          LaunchTemplateData: { MetadataOptions: { HttpPutResponseHopLimit: 2 } },
        }),
      },
    },
  }),
});
