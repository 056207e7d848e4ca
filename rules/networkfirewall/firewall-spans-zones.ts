import { one } from '../example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-NFW-08',
  title: 'Network firewall spans two zones or more',
  severity: 'low',
  profile: 'strict',
  controls: ['OPS-04'],
  waivable: true,
  appliesTo: ['AWS::NetworkFirewall::Firewall'],
  check(resource) {
    const subnets = resource.get('SubnetMappings');
    return subnets.isList() && subnets.items().length < 2
      ? fail(subnets, 'the firewall stands in one zone')
      : pass();
  },
  docs: () => ({
    rationale: 'When its zone fails nothing gets out, or somebody routes around it.',
    remediation: 'Name subnets of two zones or more in `SubnetMappings`.',
    whenNotToUse: 'For networks of one zone.',
    examples: {
      pass: {
        two: one('AWS::NetworkFirewall::Firewall', {
          SubnetMappings: [{ SubnetId: 'subnet-1' }, { SubnetId: 'subnet-2' }],
        }),
        'no subnets': one('AWS::NetworkFirewall::Firewall'),
      },
      fail: {
        'one, without a second': one('AWS::NetworkFirewall::Firewall', {
          SubnetMappings: [{ SubnetId: 'subnet-1' }],
        }),
      },
    },
  }),
});
