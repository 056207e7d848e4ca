import { imported, one } from '../example';
import { expectOneOf } from '../expect';
import { defineRule, pass } from '../rule';
const provider = (AutoScalingGroupProvider: unknown) =>
  one('AWS::ECS::CapacityProvider', { AutoScalingGroupProvider });

export default defineRule({
  id: 'PC-ECS-44',
  title: 'Capacity provider ends no machine that runs tasks',
  severity: 'low',
  profile: 'strict',
  controls: ['OPS-04'],
  waivable: true,
  appliesTo: ['AWS::ECS::CapacityProvider'],
  check(resource) {
    const provider = resource.get('AutoScalingGroupProvider');
    return provider.isAbsent()
      ? pass()
      : expectOneOf(provider.get('ManagedTerminationProtection'), 'the protection of machines', 'ENABLED');
  },
  docs: () => ({
    rationale: 'Without it a machine is taken away while tasks on it still write.',
    remediation:
      'Set `AutoScalingGroupProvider.ManagedTerminationProtection` to `ENABLED`, with managed scaling.',
    whenNotToUse: 'For tasks that may stop at any time.',
    examples: {
      pass: {
        protected: provider({ ManagedTerminationProtection: 'ENABLED' }),
        'no group of machines': one('AWS::ECS::CapacityProvider'),
      },
      fail: {
        omitted: provider({ AutoScalingGroupArn: 'x' }),
        off: provider({ ManagedTerminationProtection: 'DISABLED' }),
      },
      unknown: { imported: provider({ ManagedTerminationProtection: imported }) },
    },
  }),
});
