import { expectSet } from '../expect';
import { aclEntry } from '../network-example';
import { defineRule, pass } from '../rule';

export default defineRule({
  id: 'PC-EC2-74',
  title: "Network ACL's entries for ICMPv6 name addresses and types",
  severity: 'low',
  profile: 'strict',
  controls: ['NET-04'],
  waivable: true,
  appliesTo: ['AWS::EC2::NetworkAclEntry'],
  check(resource) {
    if (!resource.get('RuleAction').is('allow') || !resource.get('Protocol').is(58)) return pass();
    return [
      ...expectSet(resource.get('Ipv6CidrBlock'), 'the IPv6 range'),
      ...expectSet(resource.get('Icmp.Type'), 'the type of messages'),
    ];
  },
  docs: () => ({
    rationale:
      'An entry for ICMPv6 with an IPv4 range, or without a type, allows something else than was meant.',
    remediation: 'Set `Ipv6CidrBlock`, `Icmp.Type` and `Icmp.Code`.',
    whenNotToUse: 'Where all messages are meant, with `-1`.',
    examples: {
      pass: {
        full: aclEntry({
          Protocol: 58,
          RuleAction: 'allow',
          Ipv6CidrBlock: 'fd00::/8',
          Icmp: { Type: 128, Code: 0 },
        }),
        'another protocol': aclEntry({ Protocol: 6, RuleAction: 'allow' }),
      },
      fail: {
        'without an IPv6 range': aclEntry({
          Protocol: 58,
          RuleAction: 'allow',
          CidrBlock: '0.0.0.0/0',
          Icmp: { Type: 0, Code: 0 },
        }),
      },
    },
  }),
});
