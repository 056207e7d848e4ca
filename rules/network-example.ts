import { one } from './example';
import { type Example } from './rule';

type Part = Readonly<Record<string, unknown>>;

/** A template of one security group with inbound rules, for a rule's examples. */
export function ingress(...rules: readonly Part[]): Example {
  return one('AWS::EC2::SecurityGroup', {
    GroupDescription: 'example',
    VpcId: 'vpc-1234',
    SecurityGroupIngress: rules,
  });
}

/** A template of one security group with outbound rules. */
export function egress(...rules: readonly Part[]): Example {
  return one('AWS::EC2::SecurityGroup', {
    GroupDescription: 'example',
    VpcId: 'vpc-1234',
    SecurityGroupEgress: rules,
  });
}

/** A template of one inbound rule that stands alone. */
export function ingressAlone(rule: Part): Example {
  return one('AWS::EC2::SecurityGroupIngress', { GroupId: 'sg-1234', ...rule });
}

/** A template of one outbound rule that stands alone. */
export function egressAlone(rule: Part): Example {
  return one('AWS::EC2::SecurityGroupEgress', { GroupId: 'sg-1234', ...rule });
}

/** A TCP port or range, from a range of addresses. */
export function tcp(from: number, range: string, to: number = from): Part {
  const cidr = range.includes(':') ? { CidrIpv6: range } : { CidrIp: range };
  return { IpProtocol: 'tcp', FromPort: from, ToPort: to, ...cidr };
}

/** A template of one entry of a network ACL. */
export function aclEntry(entry: Part): Example {
  return one('AWS::EC2::NetworkAclEntry', { NetworkAclId: 'acl-1234', RuleNumber: 100, ...entry });
}
