import { type Resource } from '../resource';
import { type Template } from '../template';
import { holdsPort, type IpVersion, isOn, isWorldOf } from './certain';

/** Whether the network ACL of a subnet lets the whole internet in to a TCP port. Without one of its own, the default one does. */
export function aclAdmits(template: Template, subnet: Resource, port: number, version: IpVersion): boolean {
  const links = subnet.referrers('AWS::EC2::SubnetNetworkAclAssociation', 'SubnetId');
  return links.every((link) => {
    const acls = template.meantBy(link.get('NetworkAclId'), 'AWS::EC2::NetworkAcl');
    return acls.every((acl) => admits(acl, port, version));
  });
}

/** The entry with the lowest number that speaks of the whole internet and of the port decides; without one, nothing is let in. */
function admits(acl: Resource, port: number, version: IpVersion): boolean {
  const range = version === 4 ? 'CidrBlock' : 'Ipv6CidrBlock';
  const deciding = acl
    .referrers('AWS::EC2::NetworkAclEntry', 'NetworkAclId')
    .filter((entry) => !isOn(entry.get('Egress')) && isWorldOf(entry.get(range), version))
    .filter((entry) => speaksOf(entry, port))
    .sort((one, two) => numberOf(one) - numberOf(two))[0];
  return deciding?.get('RuleAction').text()?.toLowerCase() === 'allow';
}

function numberOf(entry: Resource): number {
  return entry.get('RuleNumber').number() ?? Number.POSITIVE_INFINITY;
}

function speaksOf(entry: Resource, port: number): boolean {
  const protocol = entry.get('Protocol').text();
  if (protocol === '-1') return true;
  const ports = entry.get('PortRange');
  return (protocol === '6' || protocol === 'tcp') && holdsPort(ports.get('From'), ports.get('To'), port);
}
