import { type Resource } from '../resource';
import { type Template } from '../template';
import { type Value } from '../value';
import { type IpVersion, isOff, isOn } from './certain';

/** One place where a resource stands in a network: an interface, or a set of equal ones. */
export interface Placement {
  readonly subnets: readonly Resource[];
  readonly groups: readonly Resource[];
  /** Whether no security group stands in front of it at all. */
  readonly isUnguarded?: boolean;
  /** Whether it has an address of the internet there. */
  readonly hasAddress: (subnet: Resource, version: IpVersion) => boolean;
}

/** Where a resource stands, for the types that can be reached from outside; empty for any other. */
export function placementsOf(template: Template, resource: Resource): readonly Placement[] {
  return readers[resource.type]?.(template, resource) ?? [];
}

type Reader = (template: Template, resource: Resource) => readonly Placement[];

/** A place that is given by two lists of values and a switch. */
function place(
  template: Template,
  subnets: readonly Value[],
  groups: Value,
  hasAddress: Placement['hasAddress'],
): Placement {
  const meant = (values: readonly Value[], type: string) =>
    values.flatMap((value) => template.meantBy(value, type));
  return {
    subnets: meant(subnets, 'AWS::EC2::Subnet'),
    groups: meant(groups.items(), 'AWS::EC2::SecurityGroup'),
    hasAddress,
  };
}

/** Whether a machine gets an address where it does not say so itself: as its subnet gives it. */
function fromSubnet(own: Value, card: Value, isElastic: boolean): Placement['hasAddress'] {
  return (subnet, version) => {
    if (version === 6) {
      const asked =
        (card.get('Ipv6AddressCount').number() ?? 0) > 0 || card.get('Ipv6Addresses').items().length > 0;
      return asked || isOn(subnet.get('AssignIpv6AddressOnCreation'));
    }
    return isElastic || isOn(own) || (!isOff(own) && isOn(subnet.get('MapPublicIpOnLaunch')));
  };
}

/** The network cards that a machine or its template describes; what it says without any is one card of its own. */
function cards(template: Template, body: Value, subnets: readonly Value[], isElastic: boolean): Placement[] {
  const described = body.get('NetworkInterfaces').items();
  if (described.length === 0) {
    const named = ['SecurityGroupIds', 'SecurityGroups', 'GroupSet']
      .map((name) => body.get(name))
      .find((groups) => groups.isPresent());
    return [
      place(
        template,
        subnets,
        named ?? body.get('SecurityGroupIds'),
        fromSubnet(body.get('AssociatePublicIpAddress'), body, isElastic),
      ),
    ];
  }
  return described.map((card) => {
    const subnet = card.get('SubnetId');
    const groups = card.get('GroupSet').isPresent() ? card.get('GroupSet') : card.get('Groups');
    const address = fromSubnet(card.get('AssociatePublicIpAddress'), card, isElastic);
    return place(template, subnet.isPresent() ? [subnet] : subnets, groups, address);
  });
}

const machine: Reader = (template, instance) => {
  const isElastic =
    instance.referrers('AWS::EC2::EIP', 'InstanceId').length > 0 || hasElastic(instance, 'InstanceId');
  const attached = instance
    .get('NetworkInterfaces')
    .items()
    .flatMap((card) => template.meantBy(card.get('NetworkInterfaceId'), 'AWS::EC2::NetworkInterface'));
  return [
    ...cards(template, instance.properties, [instance.get('SubnetId')], isElastic),
    ...attached.flatMap((card) =>
      cards(template, card.properties, [card.get('SubnetId')], hasElastic(card, 'NetworkInterfaceId')),
    ),
  ];
};

function hasElastic(resource: Resource, property: string): boolean {
  return resource.referrers('AWS::EC2::EIPAssociation', property).length > 0;
}

const scalingGroup: Reader = (template, group) => {
  const subnets = group.get('VPCZoneIdentifier').items();
  const launch = [
    group.get('LaunchTemplate'),
    group.get('MixedInstancesPolicy.LaunchTemplate.LaunchTemplateSpecification'),
  ]
    .flatMap((by) => [by.get('LaunchTemplateId'), by.get('LaunchTemplateName')])
    .flatMap((value) => template.meantBy(value, 'AWS::EC2::LaunchTemplate'));
  const configurations = template.meantBy(
    group.get('LaunchConfigurationName'),
    'AWS::AutoScaling::LaunchConfiguration',
  );
  return [
    ...launch.map((one) => one.get('LaunchTemplateData')),
    ...configurations.map(({ properties }) => properties),
  ].flatMap((body) => cards(template, body, subnets, false));
};

/** The subnets of a subnet group that a resource names. */
function subnetsOf(template: Template, name: Value, type: string): Value[] {
  return template.meantBy(name, type).flatMap((group) => group.get('SubnetIds').items());
}

const readers: Readonly<Record<string, Reader>> = {
  'AWS::EC2::Instance': machine,
  'AWS::AutoScaling::AutoScalingGroup': scalingGroup,
  // In a VPC with an internet gateway a database is public unless it says otherwise.
  'AWS::RDS::DBInstance': (template, database) => [
    place(
      template,
      subnetsOf(template, database.get('DBSubnetGroupName'), 'AWS::RDS::DBSubnetGroup'),
      database.get('VPCSecurityGroups'),
      (_subnet, version) =>
        version === 4 &&
        (isOn(database.get('PubliclyAccessible')) || database.get('PubliclyAccessible').isAbsent()),
    ),
  ],
  'AWS::Redshift::Cluster': (template, cluster) => [
    place(
      template,
      subnetsOf(template, cluster.get('ClusterSubnetGroupName'), 'AWS::Redshift::ClusterSubnetGroup'),
      cluster.get('VpcSecurityGroupIds'),
      (_subnet, version) => version === 4 && isOn(cluster.get('PubliclyAccessible')),
    ),
  ],
  'AWS::ECS::Service': (template, service) => {
    const network = service.get('NetworkConfiguration.AwsvpcConfiguration');
    return [
      place(
        template,
        network.get('Subnets').items(),
        network.get('SecurityGroups'),
        (_subnet, version) => version === 4 && network.get('AssignPublicIp').text() === 'ENABLED',
      ),
    ];
  },
  'AWS::ElasticLoadBalancingV2::LoadBalancer': (template, balancer) => [
    {
      ...place(
        template,
        [
          ...balancer.get('Subnets').items(),
          ...balancer
            .get('SubnetMappings')
            .items()
            .map((mapping) => mapping.get('SubnetId')),
        ],
        balancer.get('SecurityGroups'),
        (_subnet, version) =>
          (balancer.get('Scheme').text() ?? 'internet-facing') === 'internet-facing' &&
          (version === 4 || (balancer.get('IpAddressType').text() ?? '').startsWith('dualstack')),
      ),
      isUnguarded: balancer.get('Type').text() === 'network' && balancer.get('SecurityGroups').isAbsent(),
    },
  ],
};
