import { worldRangeOf } from '../acl-entry';
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
    return resource.get('RuleAction').is('deny') && worldRangeOf(resource) === undefined
      ? fail(resource.get('CidrBlock'), `it denies ${resource.get('CidrBlock').describe()} only`)
      : pass();
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
        'omitted range': aclEntry({ Protocol: -1, RuleAction: 'deny' }),
      },
    },
  }),
});
