import { one } from '../example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-EMR-05',
  title: 'EMR cluster stands in a named subnet',
  severity: 'medium',
  profile: 'recommended',
  controls: ['NET-03'],
  waivable: true,
  appliesTo: ['AWS::EMR::Cluster'],
  check(resource) {
    const instances = resource.get('Instances');
    return instances.get('Ec2SubnetId').isPresent() || instances.get('Ec2SubnetIds').items().length > 0
      ? pass()
      : fail(instances.get('Ec2SubnetId'), 'no subnet is named');
  },
  docs: () => ({
    rationale: 'Without a subnet a cluster starts in the default VPC, with public addresses.',
    remediation: 'Set `Instances.Ec2SubnetId` to a private subnet.',

    examples: {
      pass: {
        private: one('AWS::EMR::Cluster', { Instances: { Ec2SubnetId: 'subnet-1' } }),
        several: one('AWS::EMR::Cluster', { Instances: { Ec2SubnetIds: ['subnet-1', 'subnet-2'] } }),
      },
      fail: { omitted: one('AWS::EMR::Cluster') },
    },
  }),
});
