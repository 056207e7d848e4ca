import { one } from '../example';
import { expectOneOf } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-MQ-05',
  title: 'Message broker has a second one beside it',
  severity: 'low',
  profile: 'strict',
  controls: ['OPS-04'],
  waivable: true,
  appliesTo: ['AWS::AmazonMQ::Broker'],
  check(resource) {
    return expectOneOf(
      resource.get('DeploymentMode'),
      'how it is deployed',
      'ACTIVE_STANDBY_MULTI_AZ',
      'CLUSTER_MULTI_AZ',
    );
  },
  docs: () => ({
    rationale: 'One broker stops with its zone, and with it everything that sends.',
    remediation: 'Set `DeploymentMode` to `ACTIVE_STANDBY_MULTI_AZ` or `CLUSTER_MULTI_AZ`.',
    whenNotToUse: 'For brokers of tests.',
    examples: {
      pass: {
        two: one('AWS::AmazonMQ::Broker', { DeploymentMode: 'ACTIVE_STANDBY_MULTI_AZ' }),
        'a cluster': one('AWS::AmazonMQ::Broker', { DeploymentMode: 'CLUSTER_MULTI_AZ' }),
      },
      fail: {
        omitted: one('AWS::AmazonMQ::Broker'),
        one: one('AWS::AmazonMQ::Broker', { DeploymentMode: 'SINGLE_INSTANCE' }),
      },
    },
  }),
});
