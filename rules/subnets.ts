import { type Resource, type Template, type Value } from '../template';
import { isWorld, parseCidr } from '../template/network';

/** The first of the subnets that a property lists which hands out public addresses or leads to an internet gateway. */
export function publicSubnet(template: Template, subnets: Value): Value | undefined {
  return subnets.items().find((item) => template.meantBy(item, 'AWS::EC2::Subnet').some(isPublic));

  function isPublic(subnet: Resource): boolean {
    const range = subnet.get('CidrBlock').text();
    const cidr = range === undefined ? undefined : parseCidr(range);
    return (
      subnet.get('MapPublicIpOnLaunch').isTrue() ||
      (cidr !== undefined && isWorld(cidr)) ||
      leadsOut(template, subnet)
    );
  }
}

/** Whether a route table of the subnet has a route to an internet gateway. */
export function leadsOut(template: Template, subnet: Resource): boolean {
  return subnet
    .referrers('AWS::EC2::SubnetRouteTableAssociation', 'SubnetId')
    .flatMap((association) => template.meantBy(association.get('RouteTableId'), 'AWS::EC2::RouteTable'))
    .flatMap((table) => table.referrers('AWS::EC2::Route', 'RouteTableId'))
    .some((route) => isInternetGateway(template, route.get('GatewayId')));
}

function isInternetGateway(template: Template, gateway: Value): boolean {
  return (
    gateway.text()?.startsWith('igw-') === true ||
    template.meantBy(gateway, 'AWS::EC2::InternetGateway').length > 0
  );
}
