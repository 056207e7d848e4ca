import { one } from '../example';
import { expectOn } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-NFW-06',
  title: 'Network firewall is protected from deletion',
  severity: 'medium',
  profile: 'strict',
  controls: ['OPS-04', 'NET-03'],
  frameworks: { fsbp: ['NetworkFirewall.9'] },
  waivable: true,
  appliesTo: ['AWS::NetworkFirewall::Firewall'],
  check(resource) {
    return expectOn(resource.get('DeleteProtection'), 'protection from deletion');
  },
  docs: () => ({
    rationale: 'Without the firewall its routes lead nowhere, or past it.',
    remediation: 'Set `DeleteProtection` to true.',
    whenNotToUse: 'For environments of tests.',
    examples: {
      pass: { protected: one('AWS::NetworkFirewall::Firewall', { DeleteProtection: true }) },
      fail: { omitted: one('AWS::NetworkFirewall::Firewall') },
    },
  }),
});
