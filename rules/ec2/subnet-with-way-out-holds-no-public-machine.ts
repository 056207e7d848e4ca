import { one, resources } from '../example';
import { defineRule, fail, pass } from '../rule';
import { leadsOut } from '../subnets';

const machine = (properties: Record<string, unknown>) => ['AWS::EC2::Instance', properties] as const;
const addressed = { NetworkInterfaces: [{ SubnetId: { Ref: 'Subject' }, AssociatePublicIpAddress: true }] };
const wayOut = {
  Gateway: ['AWS::EC2::InternetGateway'],
  Table: ['AWS::EC2::RouteTable'],
  Route: [
    'AWS::EC2::Route',
    { RouteTableId: { Ref: 'Table' }, DestinationCidrBlock: '0.0.0.0/0', GatewayId: { Ref: 'Gateway' } },
  ],
  Link: [
    'AWS::EC2::SubnetRouteTableAssociation',
    { RouteTableId: { Ref: 'Table' }, SubnetId: { Ref: 'Subject' } },
  ],
} as const;

export default defineRule({
  id: 'PC-EC2-76',
  title: 'Subnet with a way to the internet holds no machine with a public address',
  severity: 'medium',
  profile: 'strict',
  controls: ['NET-03'],
  waivable: true,
  appliesTo: ['AWS::EC2::Subnet'],
  check(resource, template) {
    const machines = [
      ...resource.referrers('AWS::EC2::Instance', 'SubnetId'),
      ...resource.referrers('AWS::EC2::Instance', 'NetworkInterfaces'),
    ];
    const exposed = machines.find(
      (machine) =>
        machine.get('NetworkInterfaces').some((card) => card.get('AssociatePublicIpAddress').isTrue()) ||
        resource.get('MapPublicIpOnLaunch').isTrue(),
    );
    return exposed && leadsOut(template, resource)
      ? fail(
          '',
          `the machine ${exposed.logicalId} has a public address, and the subnet a route to the internet`,
        )
      : pass();
  },
  docs: () => ({
    rationale: 'Only both together put a machine on the internet, and each looks harmless in its own place.',
    remediation:
      'Take `AssociatePublicIpAddress` away from the machine, or place it in a subnet without a route to an internet gateway.',
    whenNotToUse:
      'Where the machine is meant to be reached, as a bastion is, and its security group names who may.',

    examples: {
      pass: {
        'no route': resources({ Subject: ['AWS::EC2::Subnet'], Machine: machine(addressed) }),
        'no machine': one('AWS::EC2::Subnet'),
        'a machine without an address': resources({
          Subject: ['AWS::EC2::Subnet'],
          Machine: machine({ SubnetId: { Ref: 'Subject' } }),
          ...wayOut,
        }),
      },
      fail: {
        'both, without a firewall': resources({
          Subject: ['AWS::EC2::Subnet'],
          Machine: machine(addressed),
          ...wayOut,
        }),
        'an address by the subnet': resources({
          Subject: ['AWS::EC2::Subnet', { MapPublicIpOnLaunch: true }],
          Machine: machine({ SubnetId: { Ref: 'Subject' } }),
          ...wayOut,
        }),
        'an address of one of two cards': resources({
          Subject: ['AWS::EC2::Subnet'],
          Machine: machine({ NetworkInterfaces: [...addressed.NetworkInterfaces, { DeviceIndex: '1' }] }),
          ...wayOut,
        }),
      },
    },
  }),
});
