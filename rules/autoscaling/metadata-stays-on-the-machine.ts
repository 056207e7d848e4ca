import { one } from '../example';
import { expectAtMost } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-ASG-03',
  title: "Launch configuration's metadata does not travel further than the machine",
  severity: 'low',
  profile: 'strict',
  controls: ['AUT-02'],
  frameworks: { fsbp: ['AutoScaling.4'] },
  waivable: true,
  appliesTo: ['AWS::AutoScaling::LaunchConfiguration'],
  check(resource) {
    return expectAtMost(
      resource.get('MetadataOptions.HttpPutResponseHopLimit'),
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
      pass: { omitted: one('AWS::AutoScaling::LaunchConfiguration') },
      fail: {
        two: one('AWS::AutoScaling::LaunchConfiguration', {
          MetadataOptions: { HttpPutResponseHopLimit: 2 },
        }),
      },
    },
  }),
});
