import { one, resources } from '../example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-EC2-68',
  title: 'VPC has a network firewall',
  severity: 'medium',
  profile: 'strict',
  controls: ['NET-03'],
  waivable: true,
  appliesTo: ['AWS::EC2::VPC'],
  check(resource) {
    return resource.referrers('AWS::NetworkFirewall::Firewall', 'VpcId').length > 0
      ? pass()
      : fail('', 'no firewall of the template is in the VPC');
  },
  docs: () => ({
    rationale:
      'Security groups know addresses only. A network firewall knows names and protocols, and so can hold traffic to an allowlist.',
    remediation: 'Add an `AWS::NetworkFirewall::Firewall` with the VPC as `VpcId`.',
    whenNotToUse: 'Where a central VPC inspects traffic, or nothing has a route out.',
    examples: {
      pass: {
        firewall: resources({
          Subject: ['AWS::EC2::VPC'],
          Wall: ['AWS::NetworkFirewall::Firewall', { VpcId: { Ref: 'Subject' } }],
        }),
      },
      fail: { 'no firewall': one('AWS::EC2::VPC') },
    },
  }),
});
