import { expectEncryptedDisks } from '../disks';
import { imported, one } from '../example';
import { defineRule } from '../rule';
const fleet = (Ebs: unknown) =>
  one('AWS::EC2::SpotFleet', {
    SpotFleetRequestConfigData: { LaunchSpecifications: [{ BlockDeviceMappings: [{ Ebs }] }] },
  });

export default defineRule({
  id: 'PC-EC2-113',
  title: "Spot fleet's disks are encrypted",
  severity: 'high',
  profile: 'recommended',
  controls: ['DAT-02'],
  waivable: true,
  appliesTo: ['AWS::EC2::SpotFleet'],
  check(resource) {
    return resource
      .get('SpotFleetRequestConfigData.LaunchSpecifications')
      .each((specification) => expectEncryptedDisks(specification.get('BlockDeviceMappings')));
  },
  docs: () => ({
    rationale: 'A disk or its snapshot that is shared, lost or left behind is read by whoever gets it.',
    remediation: 'Set `LaunchSpecifications[].BlockDeviceMappings[].Ebs.Encrypted` to true.',
    examples: {
      pass: { encrypted: fleet({ Encrypted: true }), 'no disks': one('AWS::EC2::SpotFleet') },
      fail: { omitted: fleet({ VolumeSize: 20 }), off: fleet({ Encrypted: false }) },
      unknown: { imported: fleet({ Encrypted: imported }) },
    },
  }),
});
