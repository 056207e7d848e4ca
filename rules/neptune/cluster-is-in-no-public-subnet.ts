import { publicSubnet } from '../subnets';
import { imported, inProduction, one, resources, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::Neptune::DBCluster', properties);
const inSubnet = (subnet: Record<string, unknown>, beside: Parameters<typeof resources>[0] = {}) =>
  resources({
    Subject: ['AWS::Neptune::DBCluster', { DBSubnetGroupName: { Ref: 'Group' } }],
    Group: ['AWS::Neptune::DBSubnetGroup', { SubnetIds: [{ Ref: 'Net' }] }],
    Net: ['AWS::EC2::Subnet', subnet],
    ...beside,
  });

export default defineRule({
  id: 'PC-NEP-10',
  title: 'Neptune cluster is in no public subnet',
  severity: 'high',
  profile: 'recommended',
  controls: ['NET-03', 'NET-04'],
  waivable: true,
  appliesTo: ['AWS::Neptune::DBCluster'],
  check(resource, template) {
    const name = resource.get('DBSubnetGroupName');
    return template.meantBy(name, 'AWS::Neptune::DBSubnetGroup').flatMap((group) => {
      const subnet = publicSubnet(template, group.get('SubnetIds'));
      return subnet
        ? fail(name, `the subnet ${subnet.target()?.logicalId ?? subnet.describe()} of its group is public`)
        : pass();
    });
  },
  docs: () => ({
    rationale: 'A public subnet is one wrong flag away from a graph on the internet.',
    remediation: 'Name a `DBSubnetGroupName` of private subnets.',
    examples: {
      pass: {
        'omitted, so nothing to see': subject(),
        'a private subnet': inSubnet({ CidrBlock: '10.0.0.0/24' }),
      },
      fail: {
        'a subnet that gives out public addresses': inSubnet({ MapPublicIpOnLaunch: true }),
        'a subnet with a route to the internet': inSubnet(
          { CidrBlock: '10.0.0.0/24' },
          {
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
          },
        ),
        'public outside production': staged(inSubnet({ MapPublicIpOnLaunch: inProduction(false, true) })),
      },
      unknown: {
        imported: inSubnet({ MapPublicIpOnLaunch: imported }),
      },
    },
  }),
});
