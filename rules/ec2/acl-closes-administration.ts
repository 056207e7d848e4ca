import { coversPort, letsIn, worldRangeOf } from '../acl-entry';
import { one } from '../example';
import { aclEntry } from '../network-example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-EC2-28',
  title: 'Network ACL does not admit SSH and remote desktop from the internet',
  severity: 'medium',
  profile: 'recommended',
  controls: ['NET-04'],
  frameworks: { fsbp: ['EC2.21'], cis30: ['5.1'], cis50: ['5.2'], cis70: ['6.2'] },
  waivable: true,
  appliesTo: ['AWS::EC2::NetworkAclEntry'],
  check(resource) {
    const world = letsIn(resource) ? worldRangeOf(resource) : undefined;
    const port = world && [22, 3389].find((candidate) => coversPort(resource, candidate));
    return world && port !== undefined ? fail(world, `port ${port} is open to ${world.describe()}`) : pass();
  },
  docs: () => ({
    rationale:
      'Administration ports that a subnet keeps closed stay closed, whatever a security group says by mistake.',
    remediation: 'Narrow `PortRange` or `CidrBlock`, or deny 22 and 3389 by an entry with a lower number.',

    examples: {
      pass: {
        'a web port': aclEntry({
          Protocol: 6,
          RuleAction: 'allow',
          CidrBlock: '0.0.0.0/0',
          PortRange: { From: 443, To: 443 },
        }),
        'own network': aclEntry({
          Protocol: 6,
          RuleAction: 'allow',
          CidrBlock: '10.0.0.0/8',
          PortRange: { From: 22, To: 22 },
        }),
        'no action': one('AWS::EC2::NetworkAclEntry'),
      },
      fail: {
        ssh: aclEntry({
          Protocol: 6,
          RuleAction: 'allow',
          CidrBlock: '0.0.0.0/0',
          PortRange: { From: 22, To: 22 },
        }),
        'inside a range, in IPv6': aclEntry({
          Protocol: 6,
          RuleAction: 'allow',
          Ipv6CidrBlock: '::/0',
          PortRange: { From: 1024, To: 65_535 },
        }),
        'every protocol, without ports': aclEntry({
          Protocol: -1,
          RuleAction: 'allow',
          CidrBlock: '0.0.0.0/0',
        }),
      },
    },
  }),
});
