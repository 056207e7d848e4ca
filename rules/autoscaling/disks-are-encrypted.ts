import { expectEncryptedDisks } from '../disks';
import { one } from '../example';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-ASG-04',
  title: "Launch configuration's disks are encrypted",
  severity: 'high',
  profile: 'recommended',
  controls: ['DAT-02'],
  waivable: true,
  appliesTo: ['AWS::AutoScaling::LaunchConfiguration'],
  check(resource) {
    return expectEncryptedDisks(resource.get('BlockDeviceMappings'));
  },
  docs: () => ({
    rationale: 'A disk or its snapshot that is shared, lost or left behind is read by whoever gets it.',
    remediation: 'Set `BlockDeviceMappings[].Ebs.Encrypted` to true.',

    examples: {
      pass: {
        encrypted: one('AWS::AutoScaling::LaunchConfiguration', {
          BlockDeviceMappings: [{ Ebs: { Encrypted: true } }],
        }),
        'no disks': one('AWS::AutoScaling::LaunchConfiguration'),
      },
      fail: {
        omitted: one('AWS::AutoScaling::LaunchConfiguration', {
          BlockDeviceMappings: [{ Ebs: { VolumeSize: 20 } }],
        }),
      },
    },
  }),
});
