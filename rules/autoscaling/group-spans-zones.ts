import { one } from '../example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-ASG-07',
  title: 'Auto Scaling group spans two zones or more',
  severity: 'low',
  profile: 'strict',
  controls: ['OPS-04'],
  frameworks: { fsbp: ['AutoScaling.2'] },
  waivable: true,
  appliesTo: ['AWS::AutoScaling::AutoScalingGroup'],
  check(resource) {
    const places = resource.get('VPCZoneIdentifier').isPresent()
      ? resource.get('VPCZoneIdentifier')
      : resource.get('AvailabilityZones');
    return places.isList() && places.items().length < 2
      ? fail(places, 'the group stands in one zone')
      : pass();
  },
  docs: () => ({
    rationale: 'A group in one zone stops with it.',
    remediation: 'Name subnets of two zones or more in `VPCZoneIdentifier`.',
    whenNotToUse: 'For work that can wait for its zone.',
    examples: {
      pass: {
        two: one('AWS::AutoScaling::AutoScalingGroup', { VPCZoneIdentifier: ['subnet-1', 'subnet-2'] }),
        'no places': one('AWS::AutoScaling::AutoScalingGroup'),
      },
      fail: {
        'one, without a second': one('AWS::AutoScaling::AutoScalingGroup', {
          AvailabilityZones: ['eu-central-1a'],
        }),
        'one subnet, without a second': one('AWS::AutoScaling::AutoScalingGroup', {
          VPCZoneIdentifier: ['subnet-1'],
          AvailabilityZones: ['eu-central-1a', 'eu-central-1b'],
        }),
      },
    },
  }),
});
