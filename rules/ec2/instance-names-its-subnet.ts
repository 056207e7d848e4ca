import { one, each } from '../example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-EC2-44',
  title: 'Machine names its subnet',
  severity: 'low',
  profile: 'strict',
  controls: ['NET-04'],
  waivable: true,
  appliesTo: ['AWS::EC2::Instance'],
  check(resource) {
    const cards = resource.get('NetworkInterfaces');
    const named =
      resource.get('SubnetId').isPresent() ||
      cards.some((card) => card.get('SubnetId').isPresent() || card.get('NetworkInterfaceId').isPresent());
    return named || resource.get('LaunchTemplate').isPresent()
      ? pass()
      : fail(resource.get('SubnetId'), 'no subnet is named, which means the default VPC');
  },
  docs: () => ({
    rationale:
      'Without a subnet a machine starts in the default VPC, with a public address and the default security group.',
    remediation: 'Set `SubnetId` to a subnet of your VPC.',
    whenNotToUse: 'In accounts whose default VPC is meant.',
    examples: {
      pass: {
        named: one('AWS::EC2::Instance', { SubnetId: { Ref: 'Private' } }),
        ...each(['SubnetId', 'NetworkInterfaceId'], (name) =>
          one('AWS::EC2::Instance', { NetworkInterfaces: [{ [name]: 'x' }] }),
        ),
        'by a launch template': one('AWS::EC2::Instance', {
          LaunchTemplate: { LaunchTemplateId: 'lt-1', Version: '1' },
        }),
      },
      fail: {
        omitted: one('AWS::EC2::Instance', { ImageId: 'ami-1' }),
        'a card that names none': one('AWS::EC2::Instance', { NetworkInterfaces: [{ DeviceIndex: 0 }] }),
      },
    },
  }),
});
