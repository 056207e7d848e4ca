import { expectPrivateSubnets } from '../subnets';
import { subnetExamples } from '../subnets-example';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-DAX-04',
  title: 'DAX cluster is in no public subnet',
  severity: 'high',
  profile: 'recommended',
  controls: ['NET-03', 'NET-04'],
  waivable: true,
  appliesTo: ['AWS::DAX::Cluster'],
  check(resource, template) {
    return expectPrivateSubnets(template, resource.get('SubnetGroupName'), 'AWS::DAX::SubnetGroup');
  },
  docs: () => ({
    rationale: 'A cache has no business in a subnet that leads to the internet.',
    remediation: 'Name a `SubnetGroupName` of private subnets.',
    examples: subnetExamples('AWS::DAX::Cluster', 'SubnetGroupName', 'AWS::DAX::SubnetGroup'),
  }),
});
