import { expectOneOf } from '../expect';
import { aclEntry } from '../network-example';
import { defineRule, pass } from '../rule';

export default defineRule({
  id: 'PC-EC2-29',
  title: 'Network ACL names the protocols that it allows',
  severity: 'medium',
  profile: 'strict',
  controls: ['NET-04'],
  waivable: true,
  appliesTo: ['AWS::EC2::NetworkAclEntry'],
  check(resource) {
    return resource.get('RuleAction').is('allow')
      ? expectOneOf(resource.get('Protocol'), 'the protocol', 6, 17, 1, 58)
      : pass();
  },
  docs: () => ({
    rationale: 'With every protocol the ports of an entry do not count: it allows everything.',
    remediation: 'Set `Protocol` to 6 (TCP), 17 (UDP), 1 (ICMP) or 58 (ICMPv6).',
    whenNotToUse: 'Where security groups alone decide and ACLs are left as AWS makes them.',
    examples: {
      pass: {
        TCP: aclEntry({
          Protocol: 6,
          RuleAction: 'allow',
          CidrBlock: '10.0.0.0/8',
          PortRange: { From: 443, To: 443 },
        }),
        denied: aclEntry({ Protocol: -1, RuleAction: 'deny', CidrBlock: '10.0.0.0/8' }),
      },
      fail: {
        'every protocol': aclEntry({ Protocol: -1, RuleAction: 'allow', CidrBlock: '10.0.0.0/8' }),
        omitted: aclEntry({ RuleAction: 'allow', CidrBlock: '10.0.0.0/8' }),
      },
    },
  }),
});
