import { type Resource } from '../resource';
import { type Template } from '../template';
import { type Value } from '../value';
import { holdsPort, type IpVersion, isWorldOf } from './certain';

/** An inbound rule that admits the whole internet. */
export interface Opening {
  readonly group: Resource;
  readonly rule: Value;
  /** As it is written: `0.0.0.0/0`. */
  readonly range: string;
}

/** The inbound rules of a security group: inline, and those that stand alone. */
export function inboundRules(group: Resource): Value[] {
  return [
    ...group.get('SecurityGroupIngress').items(),
    ...group.referrers('AWS::EC2::SecurityGroupIngress', 'GroupId').map(({ properties }) => properties),
  ];
}

/** Whether an inbound rule speaks of a TCP port. */
export function opensPort(rule: Value, port: number): boolean {
  const protocol = rule.get('IpProtocol').text()?.toLowerCase();
  if (protocol === '-1' || protocol === 'all') return true;
  return (
    (protocol === 'tcp' || protocol === '6') && holdsPort(rule.get('FromPort'), rule.get('ToPort'), port)
  );
}

/** The inbound rules of some security groups that admit the whole internet to something. */
export function openings(groups: readonly Resource[], version: IpVersion): Opening[] {
  const property = version === 4 ? 'CidrIp' : 'CidrIpv6';
  return groups.flatMap((group) =>
    inboundRules(group)
      .filter((rule) => isWorldOf(rule.get(property), version))
      .map((rule) => ({ group, rule, range: rule.get(property).text() ?? '' })),
  );
}

/** The security groups that an inbound rule of a group admits. */
export function admittedGroups(template: Template, rule: Value): Resource[] {
  return [rule.get('SourceSecurityGroupId'), rule.get('SourceSecurityGroupName')].flatMap((source) =>
    template.meantBy(source, 'AWS::EC2::SecurityGroup'),
  );
}
