import { one } from './example';
import { type Example, type RuleDocs } from './rule';

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

/** Examples for a rule that a security group opens no service of a kind to the internet; the ports are one of each protocol. */
export function closedServiceExamples(port: number, datagrams?: number): RuleDocs['examples'] {
  const later = { IpProtocol: 'tcp', FromPort: port, ToPort: port };
  return {
    pass: {
      'every port, which another rule judges': ingress({ IpProtocol: '-1', CidrIp: '0.0.0.0/0' }),
      'own network': ingress(tcp(port, '10.0.0.0/8')),
      'another group': ingress({ ...later, SourceSecurityGroupId: 'sg-5678' }),
      'a web server': ingress(tcp(443, '0.0.0.0/0')),
      'no rules': one('AWS::EC2::SecurityGroup'),
    },
    fail: {
      'open in IPv4': ingress(tcp(port, '0.0.0.0/0')),
      'open in IPv6, in a rule that stands alone': ingressAlone(tcp(port, '::/0')),
      'inside a range of ports': ingress(tcp(port - 1, '0.0.0.0/0', port + 1)),
      'half of the internet': ingress(tcp(port, '128.0.0.0/1')),
      'a range whose address hides that it is everything': ingress(tcp(port, '10.0.0.1/0')),
      ...(datagrams !== undefined && {
        'a datagram port': ingress({ ...tcp(datagrams, '0.0.0.0/0'), IpProtocol: 'udp' }),
      }),
    },
    unknown: {
      'a range that is given later': {
        Parameters: { From: { Type: 'String' } },
        ...ingress({ ...later, CidrIp: { Ref: 'From' } }),
      },
    },
  };
}
