import { one } from '../example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-EC2-55',
  title: 'Machine passes on no traffic of others',
  severity: 'low',
  profile: 'strict',
  controls: ['NET-03'],
  waivable: true,
  appliesTo: ['AWS::EC2::Instance', 'AWS::EC2::NetworkInterface'],
  check(resource) {
    const checked = resource.get('SourceDestCheck');
    return checked.isFalse() ? fail(checked, 'the machine passes on traffic of others') : pass();
  },
  docs: () => ({
    rationale: 'A machine that forwards traffic is a router, past route tables and firewalls.',
    remediation: 'Set `SourceDestCheck` to true, or leave it out.',
    whenNotToUse: 'For NAT machines and network appliances.',
    examples: {
      pass: {
        omitted: one('AWS::EC2::Instance'),
        checked: one('AWS::EC2::NetworkInterface', { SourceDestCheck: true }),
      },
      fail: { off: one('AWS::EC2::Instance', { SourceDestCheck: false }) },
    },
  }),
});
