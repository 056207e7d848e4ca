import { one, resources } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::RDS::DBCluster', properties);

export default defineRule({
  id: 'PC-RDS-12',
  title: 'RDS cluster names several zones or has several instances',
  severity: 'low',
  profile: 'strict',
  controls: ['OPS-04'],
  frameworks: { fsbp: ['RDS.15'] },
  waivable: true,
  appliesTo: ['AWS::RDS::DBCluster'],
  check(resource) {
    const zones = resource.get('AvailabilityZones');
    const instances = resource.referrers('AWS::RDS::DBInstance', 'DBClusterIdentifier');
    const spans = instances.length > 1 || resource.get('DBClusterInstanceClass').isPresent();
    return spans
      ? pass()
      : fail(
          zones,
          `it has ${instances.length === 0 ? 'no instance' : 'one instance'} here, so nothing takes over`,
        );
  },
  docs: () => ({
    rationale: 'The storage of a cluster spans zones, its instances only if there are several.',
    remediation: 'Add a second `AWS::RDS::DBInstance` with this `DBClusterIdentifier`.',
    whenNotToUse: 'For databases that may be away for minutes.',
    examples: {
      pass: {
        'two instances': resources({
          Db: ['AWS::RDS::DBCluster'],
          One: ['AWS::RDS::DBInstance', { DBClusterIdentifier: { Ref: 'Db' } }],
          Two: ['AWS::RDS::DBInstance', { DBClusterIdentifier: { Ref: 'Db' } }],
        }),
        'a cluster that makes its own instances': subject({ DBClusterInstanceClass: 'db.r6gd.large' }),
      },
      fail: {
        'no instance': subject(),
        'one instance': resources({
          Db: ['AWS::RDS::DBCluster'],
          One: ['AWS::RDS::DBInstance', { DBClusterIdentifier: { Ref: 'Db' } }],
        }),
      },
    },
  }),
});
