import { coversPort, letsIn, worldRangeOf } from '../acl-entry';
import { one } from '../example';
import { aclEntry } from '../network-example';
import { defineRule, fail, pass } from '../rule';
const entry = (From: number, To = From, CidrBlock = '0.0.0.0/0') =>
  aclEntry({ Protocol: 6, RuleAction: 'allow', CidrBlock, PortRange: { From, To } });

export default defineRule({
  id: 'PC-EC2-112',
  title: 'Network ACL admits no protocol that sends passwords in the clear from the internet',
  severity: 'medium',
  profile: 'strict',
  controls: ['NET-04', 'DAT-03'],
  waivable: true,
  appliesTo: ['AWS::EC2::NetworkAclEntry'],
  check(resource) {
    const world = letsIn(resource) && !resource.get('Protocol').is(-1) ? worldRangeOf(resource) : undefined;
    const port = world && [20, 21, 23].find((candidate) => coversPort(resource, candidate));
    return world && port !== undefined ? fail(world, `port ${port} is open to ${world.describe()}`) : pass();
  },
  docs: () => ({
    rationale:
      'FTP and Telnet send passwords as they are. A subnet that keeps them closed does so whatever a security group says by mistake.',
    remediation: 'Narrow `PortRange` or `CidrBlock`, or deny 20, 21 and 23 by an entry with a lower number.',
    whenNotToUse: 'Where security groups alone decide about ports.',
    examples: {
      pass: {
        'a web port': entry(443),
        'own network': entry(21, 21, '10.0.0.0/8'),
        'no action': one('AWS::EC2::NetworkAclEntry'),
        'every protocol, which another rule judges': aclEntry({
          Protocol: -1,
          RuleAction: 'allow',
          CidrBlock: '0.0.0.0/0',
        }),
      },
      fail: {
        FTP: entry(21),
        'data of FTP': entry(20),
        Telnet: entry(23),
        'inside a range': entry(1, 1024),
        'in IPv6, without a range of IPv4': aclEntry({
          Protocol: 6,
          RuleAction: 'allow',
          Ipv6CidrBlock: '::/0',
          PortRange: { From: 21, To: 21 },
        }),
      },
    },
  }),
});
