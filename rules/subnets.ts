import { type Resource, type Template, type Value } from '../template';
import { isWorld, parseCidr } from '../template/network';
import { fail, type Judgements, pass } from './rule';

/** The first of the subnets that a property lists which hands out public addresses or leads to an internet gateway. */
export function publicSubnet(template: Template, subnets: Value): Value | undefined {
  return subnets
    .items()
    .find((item) =>
      template.meantBy(item, 'AWS::EC2::Subnet').some((subnet) => isPublicSubnet(template, subnet)),
    );
}

/** Whether a subnet hands out public addresses or leads to an internet gateway. */
export function isPublicSubnet(template: Template, subnet: Resource): boolean {
  const range = subnet.get('CidrBlock').text();
  const cidr = range === undefined ? undefined : parseCidr(range);
  return (
    subnet.get('MapPublicIpOnLaunch').isTrue() ||
    (cidr !== undefined && isWorld(cidr)) ||
    leadsOut(template, subnet)
  );
}

/** Objects to a group of subnets, named by a property, of which one is public. */
export function expectPrivateSubnets(template: Template, name: Value, groupType: string): Judgements {
  return template.meantBy(name, groupType).flatMap((group) => {
    const subnet = publicSubnet(template, group.get('SubnetIds'));
    return subnet
      ? fail(name, `the subnet ${subnet.target()?.logicalId ?? subnet.describe()} of its group is public`)
      : pass();
  });
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
