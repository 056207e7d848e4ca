import { one } from '../example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-ECS-22',
  title: 'Service stands behind a load balancer',
  severity: 'low',
  profile: 'strict',
  controls: ['NET-01'],
  waivable: true,
  appliesTo: ['AWS::ECS::Service'],
  check(resource) {
    const balancers = resource.get('LoadBalancers');
    return balancers.items().length > 0 ? pass() : fail(balancers, 'no load balancer is named');
  },
  docs: () => ({
    rationale: 'A load balancer ends TLS, checks health and keeps tasks private.',
    remediation: 'Name a target group in `LoadBalancers`.',
    whenNotToUse: 'For workers that nobody calls.',
    examples: {
      pass: {
        balanced: one('AWS::ECS::Service', {
          LoadBalancers: [{ TargetGroupArn: { Ref: 'Targets' }, ContainerName: 'app', ContainerPort: 8080 }],
        }),
      },
      fail: { omitted: one('AWS::ECS::Service') },
    },
  }),
});
