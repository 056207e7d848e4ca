import { type Resource } from '../resource';
import { type Template } from '../template';
import { type Value } from '../value';
import { type IpVersion, isWorldOf } from './certain';

const destinations = { 4: 'DestinationCidrBlock', 6: 'DestinationIpv6CidrBlock' } as const;

/** The gateway and the route table by which a subnet is a part of the internet; undefined where it is none. */
export function routeFromInternet(
  template: Template,
  subnet: Resource,
  version: IpVersion,
): readonly string[] | undefined {
  for (const link of subnet.referrers('AWS::EC2::SubnetRouteTableAssociation', 'SubnetId'))
    for (const table of template.meantBy(link.get('RouteTableId'), 'AWS::EC2::RouteTable'))
      for (const route of table.referrers('AWS::EC2::Route', 'RouteTableId')) {
        const gateway = internetGateway(template, route.get('GatewayId'));
        if (gateway !== undefined && isWorldOf(route.get(destinations[version]), version))
          return [`internet gateway ${gateway}`, `route table ${table.logicalId}`];
      }
  return undefined;
}

function internetGateway(template: Template, gateway: Value): string | undefined {
  const text = gateway.text();
  if (text?.startsWith('igw-')) return text;
  return template.meantBy(gateway, 'AWS::EC2::InternetGateway')[0]?.logicalId;
}
