import { expectPrivateSubnets } from '../subnets';
import { subnetExamples } from '../subnets-example';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-DOC-11',
  title: 'DocumentDB cluster is in no public subnet',
  severity: 'high',
  profile: 'recommended',
  controls: ['NET-03', 'NET-04'],
  waivable: true,
  appliesTo: ['AWS::DocDB::DBCluster'],
  check(resource, template) {
    return expectPrivateSubnets(template, resource.get('DBSubnetGroupName'), 'AWS::DocDB::DBSubnetGroup');
  },
  docs: () => ({
    rationale: 'A database has no business in a subnet that leads to the internet.',
    remediation: 'Name a `DBSubnetGroupName` of private subnets.',
    examples: subnetExamples('AWS::DocDB::DBCluster', 'DBSubnetGroupName', 'AWS::DocDB::DBSubnetGroup'),
  }),
});
