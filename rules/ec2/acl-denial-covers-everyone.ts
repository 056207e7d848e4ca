import { isWorldRange } from '../../template/network';
import { one } from '../example';
import { aclEntry } from '../network-example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-EC2-31',
  title: "Network ACL's denials cover every address",
  severity: 'low',
  profile: 'strict',
  controls: ['NET-04'],
  waivable: true,
  appliesTo: ['AWS::EC2::NetworkAclEntry'],
  check(resource) {
    if (!resource.get('RuleAction').is('deny')) return pass();
    const ranges = [resource.get('CidrBlock'), resource.get('Ipv6CidrBlock')].filter((range) =>
      range.isPresent(),
    );
    if (ranges.length === 0) return fail(resource.get('CidrBlock'), 'it names no addresses');
    return ranges.flatMap((range) =>
      isWorldRange(range) ? pass() : fail(range, `it denies ${range.describe()} only`),
    );
  },
  docs: () => ({
    rationale:
      'A denial of some addresses leaves all others allowed, and whoever is denied comes from another one.',
    remediation: 'Allow what is named and deny `0.0.0.0/0` and `::/0`.',
    whenNotToUse: 'For lists of addresses that are blocked for a while.',
    examples: {
      pass: {
        everyone: aclEntry({ Protocol: -1, RuleAction: 'deny', CidrBlock: '0.0.0.0/0' }),
        allowed: aclEntry({ Protocol: 6, RuleAction: 'allow', CidrBlock: '10.0.0.0/8' }),
        'no action': one('AWS::EC2::NetworkAclEntry'),
      },
      fail: {
        'one network': aclEntry({ Protocol: -1, RuleAction: 'deny', CidrBlock: '10.0.0.0/8' }),
        'everyone in IPv4, one address in IPv6': aclEntry({
          Protocol: -1,
          RuleAction: 'deny',
          CidrBlock: '0.0.0.0/0',
          Ipv6CidrBlock: '2001:db8::1/128',
        }),
        'omitted range': aclEntry({ Protocol: -1, RuleAction: 'deny' }),
      },
    },
  }),
});
