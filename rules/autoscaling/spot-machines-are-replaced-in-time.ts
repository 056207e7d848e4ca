import { imported, one } from '../example';
import { expectOn } from '../expect';
import { defineRule, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) =>
  one('AWS::AutoScaling::AutoScalingGroup', properties);
const spot = (beside: Record<string, unknown>) =>
  subject({
    MixedInstancesPolicy: { InstancesDistribution: { OnDemandPercentageAboveBaseCapacity: 20 } },
    ...beside,
  });

export default defineRule({
  id: 'PC-ASG-10',
  title: 'Auto Scaling group replaces spot machines before they are taken away',
  severity: 'low',
  profile: 'strict',
  controls: ['OPS-04'],
  waivable: true,
  appliesTo: ['AWS::AutoScaling::AutoScalingGroup'],
  check(resource) {
    const share = resource.get(
      'MixedInstancesPolicy.InstancesDistribution.OnDemandPercentageAboveBaseCapacity',
    );
    return share.isAtMost(99)
      ? expectOn(resource.get('CapacityRebalance'), 'the replacement in time')
      : pass();
  },
  docs: () => ({
    rationale:
      'AWS says when a spot machine is likely to be taken. A group that does not listen has too few machines until new ones have started.',
    remediation: 'Set `CapacityRebalance` to true.',
    whenNotToUse: 'For jobs that wait until there is a machine again.',
    examples: {
      pass: { 'in time': spot({ CapacityRebalance: true }), 'no spot machines': subject({ MinSize: '1' }) },
      fail: { omitted: spot({}), off: spot({ CapacityRebalance: false }) },
      unknown: { imported: spot({ CapacityRebalance: imported }) },
    },
  }),
});
