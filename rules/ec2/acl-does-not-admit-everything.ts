import { coversPort, letsIn, worldRangeOf } from '../acl-entry';
import { one } from '../example';
import { aclEntry } from '../network-example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-EC2-27',
  title: 'Network ACL does not admit everything from the internet',
  severity: 'high',
  profile: 'recommended',
  controls: ['NET-04'],
  waivable: true,
  appliesTo: ['AWS::EC2::NetworkAclEntry'],
  check(resource) {
    const world = letsIn(resource) ? worldRangeOf(resource) : undefined;
    return world && coversPort(resource, 1) && coversPort(resource, 65_535)
      ? fail(world, `every port is open to ${world.describe()}`)
      : pass();
  },
  docs: () => ({
    rationale:
      'A network ACL is the last line for every machine of a subnet, those with a careless security group included. One that admits everything is none.',
    remediation: 'Name protocol and ports in `Protocol` and `PortRange`, or the networks in `CidrBlock`.',

    examples: {
      pass: {
        'one port': aclEntry({
          Protocol: 6,
          RuleAction: 'allow',
          CidrBlock: '0.0.0.0/0',
          PortRange: { From: 443, To: 443 },
        }),
        denied: aclEntry({ Protocol: -1, RuleAction: 'deny', CidrBlock: '0.0.0.0/0' }),
        outbound: aclEntry({ Protocol: -1, RuleAction: 'allow', Egress: true, CidrBlock: '0.0.0.0/0' }),
        'no action': one('AWS::EC2::NetworkAclEntry'),
      },
      fail: {
        'every protocol, without ports': aclEntry({
          Protocol: -1,
          RuleAction: 'allow',
          CidrBlock: '0.0.0.0/0',
        }),
        'in IPv6': aclEntry({ Protocol: '-1', RuleAction: 'allow', Ipv6CidrBlock: '::/0' }),
        'every TCP port': aclEntry({
          Protocol: 6,
          RuleAction: 'allow',
          CidrBlock: '0.0.0.0/0',
          PortRange: { From: 0, To: 65_535 },
        }),
      },
    },
  }),
});
