import { imported, one } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) =>
  one('AWS::AutoScaling::AutoScalingGroup', properties);

export default defineRule({
  id: 'PC-ASG-09',
  title: 'Auto Scaling group has several kinds of machine to choose from',
  severity: 'low',
  profile: 'strict',
  controls: ['OPS-04'],
  frameworks: { fsbp: ['AutoScaling.6'] },
  waivable: true,
  appliesTo: ['AWS::AutoScaling::AutoScalingGroup'],
  check(resource) {
    const overrides = resource.get('MixedInstancesPolicy.LaunchTemplate.Overrides');
    const kinds = overrides.items();
    const isMany = kinds.length > 1 || kinds.some((kind) => kind.get('InstanceRequirements').isPresent());
    return isMany || overrides.isOpaque()
      ? pass()
      : fail(overrides, 'there is one kind of machine to choose from');
  },
  docs: () => ({
    rationale: 'When a zone has no more machines of one kind, a group that knows no other stays too small.',
    remediation:
      'List two instance types or more in `MixedInstancesPolicy.LaunchTemplate.Overrides`, or say what they need in `InstanceRequirements`.',
    whenNotToUse: 'Where software is licensed or measured for one kind of machine.',
    examples: {
      pass: {
        'two kinds': subject({
          MixedInstancesPolicy: {
            LaunchTemplate: { Overrides: [{ InstanceType: 'm7g.large' }, { InstanceType: 'm6g.large' }] },
          },
        }),
        'by what they need': subject({
          MixedInstancesPolicy: {
            LaunchTemplate: { Overrides: [{ InstanceRequirements: { VCpuCount: { Min: 2 } } }] },
          },
        }),
        'a list that another stack gives': subject({
          MixedInstancesPolicy: { LaunchTemplate: { Overrides: imported } },
        }),
      },
      fail: {
        omitted: subject({ MinSize: '1' }),
        'one kind': subject({
          MixedInstancesPolicy: { LaunchTemplate: { Overrides: [{ InstanceType: 'm7g.large' }] } },
        }),
      },
    },
  }),
});
