import { resources } from './example';
import { type Example } from './rule';

export type Properties = Readonly<Record<string, unknown>>;
export type Part = readonly [type: string, properties?: Properties];

/** A network with a public subnet, `Net`, for the examples of rules about ways from the internet. */
export function network(parts: Readonly<Record<string, Part>>, beside: Example = {}): Example {
  return resources(
    {
      Gateway: ['AWS::EC2::InternetGateway'],
      Table: ['AWS::EC2::RouteTable', { VpcId: 'vpc-1234' }],
      Route: [
        'AWS::EC2::Route',
        { RouteTableId: ref('Table'), DestinationCidrBlock: '0.0.0.0/0', GatewayId: ref('Gateway') },
      ],
      Net: ['AWS::EC2::Subnet', { CidrBlock: '10.0.0.0/24', MapPublicIpOnLaunch: true }],
      Link: ['AWS::EC2::SubnetRouteTableAssociation', { SubnetId: ref('Net'), RouteTableId: ref('Table') }],
      ...parts,
    },
    beside,
  );
}

/** A security group, `Group`, that admits a range to TCP ports. */
export function group(from: number, range: string, to: number = from): Record<string, Part> {
  const cidr = range.includes(':') ? { CidrIpv6: range } : { CidrIp: range };
  const rule = { IpProtocol: 'tcp', FromPort: from, ToPort: to, ...cidr };
  return { Group: ['AWS::EC2::SecurityGroup', { GroupDescription: 'x', SecurityGroupIngress: [rule] }] };
}

export function ref(name: string): Example {
  return { Ref: name };
}

export const groupId: Example = { 'Fn::GetAtt': ['Group', 'GroupId'] };
