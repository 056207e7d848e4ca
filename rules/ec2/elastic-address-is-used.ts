import { one, resources, each } from '../example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-EC2-97',
  title: 'Elastic address belongs to something',
  severity: 'low',
  profile: 'strict',
  controls: ['NET-04'],
  frameworks: { fsbp: ['EC2.12'] },
  waivable: true,
  appliesTo: ['AWS::EC2::EIP'],
  check(resource) {
    if (resource.get('InstanceId').isPresent()) return pass();
    const used =
      resource.referrers('AWS::EC2::EIPAssociation', 'AllocationId').length +
      resource.referrers('AWS::EC2::EIPAssociation', 'EIP').length +
      resource.referrers('AWS::EC2::NatGateway', 'AllocationId').length +
      resource.referrers('AWS::ElasticLoadBalancingV2::LoadBalancer', 'SubnetMappings').length;
    return used > 0 ? pass() : fail('', 'nothing of the template uses the address');
  },
  docs: () => ({
    rationale:
      "An address that is given up still stands in somebody's DNS and firewall; the next owner gets what is sent there.",
    remediation: 'Associate it, or remove it together with every record that names it.',
    whenNotToUse: 'Where it is associated outside the template.',
    examples: {
      pass: {
        gateway: resources({
          Subject: ['AWS::EC2::EIP'],
          Nat: ['AWS::EC2::NatGateway', { AllocationId: { 'Fn::GetAtt': ['Subject', 'AllocationId'] } }],
        }),
        'a machine': one('AWS::EC2::EIP', { InstanceId: 'i-1' }),
        ...each(['AllocationId', 'EIP'], (name) =>
          resources({
            Subject: ['AWS::EC2::EIP'],
            Link: ['AWS::EC2::EIPAssociation', { [name]: { Ref: 'Subject' } }],
          }),
        ),
        'a load balancer': resources({
          Subject: ['AWS::EC2::EIP'],
          Balancer: [
            'AWS::ElasticLoadBalancingV2::LoadBalancer',
            { SubnetMappings: [{ AllocationId: { 'Fn::GetAtt': ['Subject', 'AllocationId'] } }] },
          ],
        }),
      },
      fail: { 'no use': one('AWS::EC2::EIP') },
    },
  }),
});
