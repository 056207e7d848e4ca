import { imported, inProduction, one, resources, staged } from './example';
import { type RuleDocs } from './rule';

/** Examples for a rule that something with a group of subnets is in no public one. */
export function subnetExamples(type: string, property: string, groupType: string): RuleDocs['examples'] {
  const inSubnet = (subnet: Record<string, unknown>, beside: Parameters<typeof resources>[0] = {}) =>
    resources({
      Subject: [type, { [property]: { Ref: 'Group' } }],
      Group: [groupType, { SubnetIds: [{ Ref: 'Net' }] }],
      Net: ['AWS::EC2::Subnet', subnet],
      ...beside,
    });
  return {
    pass: {
      'omitted, so nothing to see': one(type),
      'a private subnet': inSubnet({ CidrBlock: '10.0.0.0/24' }),
    },
    fail: {
      'a subnet that gives out public addresses': inSubnet({ MapPublicIpOnLaunch: true }),
      'a subnet with a route to the internet': inSubnet({ CidrBlock: '10.0.0.0/24' }, routeToTheInternet),
      'public outside production': staged(inSubnet({ MapPublicIpOnLaunch: inProduction(false, true) })),
    },
    unknown: { imported: inSubnet({ MapPublicIpOnLaunch: imported }) },
  };
}

const routeToTheInternet: Parameters<typeof resources>[0] = {
  Gateway: ['AWS::EC2::InternetGateway'],
  Table: ['AWS::EC2::RouteTable'],
  Route: [
    'AWS::EC2::Route',
    {
      RouteTableId: { Ref: 'Table' },
      DestinationCidrBlock: '0.0.0.0/0',
      GatewayId: { Ref: 'Gateway' },
    },
  ],
  Link: [
    'AWS::EC2::SubnetRouteTableAssociation',
    { SubnetId: { Ref: 'Net' }, RouteTableId: { Ref: 'Table' } },
  ],
};
