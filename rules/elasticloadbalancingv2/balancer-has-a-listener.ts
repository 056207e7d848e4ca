import { one, resources } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = () => one('AWS::ElasticLoadBalancingV2::LoadBalancer');

export default defineRule({
  id: 'PC-ELB2-30',
  title: 'Load balancer has a listener',
  severity: 'low',
  profile: 'strict',
  controls: ['OPS-04'],
  waivable: true,
  appliesTo: ['AWS::ElasticLoadBalancingV2::LoadBalancer'],
  check(resource) {
    return resource.referrers('AWS::ElasticLoadBalancingV2::Listener', 'LoadBalancerArn').length > 0
      ? pass()
      : fail('', 'no listener of the template belongs to it');
  },
  docs: () => ({
    rationale:
      'A load balancer without listeners serves nobody and still costs money, or its listeners are made by hand, where no rule sees them.',
    remediation:
      'Add an `AWS::ElasticLoadBalancingV2::Listener` that names it in `LoadBalancerArn`, or remove it.',
    whenNotToUse:
      'Where another program makes the listeners, such as a controller of Kubernetes, or another stack.',
    examples: {
      pass: {
        'with one': resources({
          Subject: ['AWS::ElasticLoadBalancingV2::LoadBalancer'],
          Listener: ['AWS::ElasticLoadBalancingV2::Listener', { LoadBalancerArn: { Ref: 'Subject' } }],
        }),
      },
      fail: {
        omitted: subject(),
        'a listener of another one': resources({
          Subject: ['AWS::ElasticLoadBalancingV2::LoadBalancer'],
          Listener: ['AWS::ElasticLoadBalancingV2::Listener', { LoadBalancerArn: { Ref: 'Other' } }],
        }),
      },
    },
  }),
});
