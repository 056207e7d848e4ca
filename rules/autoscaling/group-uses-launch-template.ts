import { one } from '../example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-ASG-05',
  title: 'Auto Scaling group uses a launch template',
  severity: 'low',
  profile: 'strict',
  controls: ['SUP-05'],
  frameworks: { fsbp: ['AutoScaling.9'] },
  waivable: true,
  appliesTo: ['AWS::AutoScaling::AutoScalingGroup'],
  check(resource) {
    const named =
      resource.get('LaunchTemplate').isPresent() || resource.get('MixedInstancesPolicy').isPresent();
    return named ? pass() : fail(resource.get('LaunchTemplate'), 'the group uses no launch template');
  },
  docs: () => ({
    rationale:
      'Launch configurations get no new features and cannot be made in new accounts; templates have versions.',
    remediation: 'Set `LaunchTemplate` or `MixedInstancesPolicy`.',
    whenNotToUse: 'For groups that are soon replaced.',
    examples: {
      pass: {
        template: one('AWS::AutoScaling::AutoScalingGroup', {
          LaunchTemplate: { LaunchTemplateId: { Ref: 'Template' }, Version: '1' },
        }),
        'several templates': one('AWS::AutoScaling::AutoScalingGroup', {
          MixedInstancesPolicy: {
            LaunchTemplate: {
              LaunchTemplateSpecification: { LaunchTemplateId: { Ref: 'Template' }, Version: '1' },
            },
          },
        }),
      },
      fail: {
        omitted: one('AWS::AutoScaling::AutoScalingGroup', {
          LaunchConfigurationName: { Ref: 'Configuration' },
        }),
      },
    },
  }),
});
