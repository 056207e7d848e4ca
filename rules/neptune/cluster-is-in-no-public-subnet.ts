import { expectPrivateSubnets } from '../subnets';
import { subnetExamples } from '../subnets-example';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-NEP-10',
  title: 'Neptune cluster is in no public subnet',
  severity: 'high',
  profile: 'recommended',
  controls: ['NET-03', 'NET-04'],
  waivable: true,
  appliesTo: ['AWS::Neptune::DBCluster'],
  check(resource, template) {
    return expectPrivateSubnets(template, resource.get('DBSubnetGroupName'), 'AWS::Neptune::DBSubnetGroup');
  },
  docs: () => ({
    rationale: 'A public subnet is one wrong flag away from a graph on the internet.',
    remediation: 'Name a `DBSubnetGroupName` of private subnets.',
    examples: subnetExamples('AWS::Neptune::DBCluster', 'DBSubnetGroupName', 'AWS::Neptune::DBSubnetGroup'),
  }),
});
