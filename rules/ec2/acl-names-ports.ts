import { one, each } from '../example';
import { aclEntry } from '../network-example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-EC2-30',
  title: 'Network ACL names the ports that it allows',
  severity: 'medium',
  profile: 'strict',
  controls: ['NET-04'],
  waivable: true,
  appliesTo: ['AWS::EC2::NetworkAclEntry'],
  check(resource) {
    if (!resource.get('RuleAction').is('allow') || !resource.get('Protocol').is(6, 17)) return pass();
    const range = resource.get('PortRange');
    const wide =
      range.get('From').isAbsent() || (range.get('From').isAtMost(1) && range.get('To').isAtLeast(65_535));
    return wide ? fail(range, 'it allows every port') : pass();
  },
  docs: () => ({
    rationale: 'An entry for every port of TCP or UDP says nothing about what the subnet is for.',
    remediation: 'Set `PortRange.From` and `PortRange.To` to the ports that are used.',
    whenNotToUse: 'Where security groups alone decide and ACLs are left as AWS makes them.',
    examples: {
      pass: {
        'one port': aclEntry({
          Protocol: 6,
          RuleAction: 'allow',
          CidrBlock: '10.0.0.0/8',
          PortRange: { From: 443, To: 443 },
        }),
        denied: aclEntry({ Protocol: 6, RuleAction: 'deny', CidrBlock: '10.0.0.0/8' }),
        'no action': one('AWS::EC2::NetworkAclEntry'),
        ...each([443, 1], (From) =>
          aclEntry({
            Protocol: 6,
            RuleAction: 'allow',
            CidrBlock: '10.0.0.0/8',
            PortRange: { From, To: From === 1 ? 1024 : 65_535 },
          }),
        ),
      },
      fail: {
        'every port': aclEntry({
          Protocol: 17,
          RuleAction: 'allow',
          CidrBlock: '10.0.0.0/8',
          PortRange: { From: 0, To: 65_535 },
        }),
        omitted: aclEntry({ Protocol: 6, RuleAction: 'allow', CidrBlock: '10.0.0.0/8' }),
      },
    },
  }),
});
