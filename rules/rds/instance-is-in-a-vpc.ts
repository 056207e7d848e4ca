import { followsCluster } from '../database';
import { one, resources } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::RDS::DBInstance', properties);

export default defineRule({
  id: 'PC-RDS-26',
  title: 'RDS instance is in a network of its own',
  severity: 'low',
  profile: 'strict',
  controls: ['NET-04'],
  frameworks: { fsbp: ['RDS.18'] },
  waivable: true,
  appliesTo: ['AWS::RDS::DBInstance', 'AWS::RDS::DBCluster'],
  check(resource) {
    const group = resource.get('DBSubnetGroupName');
    const inherits = followsCluster(resource) || resource.get('SourceDBInstanceIdentifier').isPresent();
    if (inherits && group.isAbsent()) return pass();
    return group.isAbsent() || group.text() === 'default'
      ? fail(group, 'it is put into the default network')
      : pass();
  },
  docs: () => ({
    rationale: 'The default network has public subnets and everything else that nobody planned.',
    remediation: 'Set `DBSubnetGroupName` to a group of private subnets.',
    whenNotToUse: 'In accounts without a default network.',
    examples: {
      pass: {
        'a group': subject({ DBSubnetGroupName: 'private' }),
        'an instance of a cluster': subject({ DBClusterIdentifier: 'main' }),
        'a group of the template': resources({
          Db: ['AWS::RDS::DBInstance', { DBSubnetGroupName: { Ref: 'Group' } }],
          Group: ['AWS::RDS::DBSubnetGroup'],
        }),
        'a copy': subject({ SourceDBInstanceIdentifier: 'main' }),
      },
      fail: {
        omitted: subject(),
        'the default group': subject({ DBSubnetGroupName: 'default' }),
      },
    },
  }),
});
