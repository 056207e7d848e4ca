import { one, each } from '../example';
import { expectOneOf } from '../expect';
import { defineRule, pass } from '../rule';

export default defineRule({
  id: 'PC-ASG-06',
  title: 'Auto Scaling group behind a load balancer takes its word for health',
  severity: 'low',
  profile: 'recommended',
  controls: ['OPS-04'],
  frameworks: { fsbp: ['AutoScaling.1'] },
  waivable: true,
  appliesTo: ['AWS::AutoScaling::AutoScalingGroup'],
  check(resource) {
    const balanced =
      resource.get('TargetGroupARNs').items().length > 0 ||
      resource.get('LoadBalancerNames').items().length > 0;
    return balanced
      ? expectOneOf(resource.get('HealthCheckType'), 'the health check', 'ELB', 'ELB,EBS', 'EBS,ELB')
      : pass();
  },
  docs: () => ({
    rationale: 'A machine that runs but answers nothing is not replaced, if only its power is checked.',
    remediation: 'Set `HealthCheckType` to `ELB`.',

    examples: {
      pass: {
        asked: one('AWS::AutoScaling::AutoScalingGroup', {
          TargetGroupARNs: [{ Ref: 'Targets' }],
          HealthCheckType: 'ELB',
        }),
        'no load balancer': one('AWS::AutoScaling::AutoScalingGroup'),
        ...each(['ELB,EBS', 'EBS,ELB'], (HealthCheckType) =>
          one('AWS::AutoScaling::AutoScalingGroup', { LoadBalancerNames: ['x'], HealthCheckType }),
        ),
      },
      fail: {
        omitted: one('AWS::AutoScaling::AutoScalingGroup', { TargetGroupARNs: [{ Ref: 'Targets' }] }),
        'an older load balancer, not asked': one('AWS::AutoScaling::AutoScalingGroup', {
          LoadBalancerNames: [{ Ref: 'Balancer' }],
        }),
      },
    },
  }),
});
