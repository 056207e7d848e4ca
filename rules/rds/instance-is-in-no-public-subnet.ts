import { expectPrivateSubnets } from '../subnets';
import { subnetExamples } from '../subnets-example';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-RDS-25',
  title: 'RDS database is in no public subnet',
  severity: 'critical',
  profile: 'recommended',
  controls: ['NET-03', 'NET-04'],
  waivable: true,
  appliesTo: ['AWS::RDS::DBInstance', 'AWS::RDS::DBCluster'],
  check(resource, template) {
    return expectPrivateSubnets(template, resource.get('DBSubnetGroupName'), 'AWS::RDS::DBSubnetGroup');
  },
  docs: () => ({
    rationale: 'A public subnet is one wrong flag away from a database on the internet.',
    remediation: 'Name a `DBSubnetGroupName` of private subnets.',
    examples: subnetExamples('AWS::RDS::DBInstance', 'DBSubnetGroupName', 'AWS::RDS::DBSubnetGroup'),
  }),
});
