import { one } from '../example';
import { expectEncryptedDisks } from '../disks';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-EC2-48',
  title: "Launch template's disks are encrypted",
  severity: 'high',
  profile: 'recommended',
  controls: ['DAT-02'],
  waivable: true,
  appliesTo: ['AWS::EC2::LaunchTemplate'],
  check(resource) {
    return expectEncryptedDisks(resource.get('LaunchTemplateData.BlockDeviceMappings'));
  },
  docs: () => ({
    rationale:
      'A disk or its snapshot that is shared, lost or left behind is read by whoever gets it. Encryption can only be chosen when it is made.',
    remediation: 'Set `LaunchTemplateData.BlockDeviceMappings[].Ebs.Encrypted` to true.',

    examples: {
      pass: {
        encrypted: one('AWS::EC2::LaunchTemplate', {
          LaunchTemplateData: { BlockDeviceMappings: [{ Ebs: { Encrypted: true } }] },
        }),
        'no disks': one('AWS::EC2::LaunchTemplate'),
      },
      fail: {
        omitted: one('AWS::EC2::LaunchTemplate', {
          LaunchTemplateData: { BlockDeviceMappings: [{ Ebs: { VolumeSize: 20 } }] },
        }),
      },
    },
  }),
});
