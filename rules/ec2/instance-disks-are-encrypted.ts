import { expectEncryptedDisks } from '../disks';
import { one } from '../example';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-EC2-47',
  title: "Machine's disks are encrypted",
  severity: 'high',
  profile: 'recommended',
  controls: ['DAT-02'],
  frameworks: { fsbp: ['EC2.3'] },
  waivable: true,
  appliesTo: ['AWS::EC2::Instance'],
  check(resource) {
    return expectEncryptedDisks(resource.get('BlockDeviceMappings'));
  },
  docs: () => ({
    rationale:
      'A disk or its snapshot that is shared, lost or left behind is read by whoever gets it. Encryption can only be chosen when it is made.',
    remediation: 'Set `BlockDeviceMappings[].Ebs.Encrypted` to true.',

    examples: {
      pass: {
        encrypted: one('AWS::EC2::Instance', {
          BlockDeviceMappings: [{ DeviceName: '/dev/xvda', Ebs: { Encrypted: true } }],
        }),
        'no disks of its own': one('AWS::EC2::Instance', {
          BlockDeviceMappings: [{ DeviceName: '/dev/xvdb', VirtualName: 'ephemeral0' }],
        }),
      },
      fail: {
        omitted: one('AWS::EC2::Instance', {
          BlockDeviceMappings: [{ DeviceName: '/dev/xvda', Ebs: { VolumeSize: 20 } }],
        }),
        off: one('AWS::EC2::Instance', { BlockDeviceMappings: [{ Ebs: { Encrypted: false } }] }),
      },
    },
  }),
});
