import { expectPrivateSubnets } from '../subnets';
import { subnetExamples } from '../subnets-example';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-RS-19',
  title: 'Redshift cluster is in no public subnet',
  severity: 'high',
  profile: 'recommended',
  controls: ['NET-03', 'NET-04'],
  waivable: true,
  appliesTo: ['AWS::Redshift::Cluster'],
  check(resource, template) {
    return expectPrivateSubnets(
      template,
      resource.get('ClusterSubnetGroupName'),
      'AWS::Redshift::ClusterSubnetGroup',
    );
  },
  docs: () => ({
    rationale: 'A public subnet is one wrong flag away from a warehouse on the internet.',
    remediation: 'Name a `ClusterSubnetGroupName` of private subnets.',
    examples: subnetExamples(
      'AWS::Redshift::Cluster',
      'ClusterSubnetGroupName',
      'AWS::Redshift::ClusterSubnetGroup',
    ),
  }),
});
