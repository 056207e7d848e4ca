import { one, resources } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::DocDB::DBCluster', properties);

export default defineRule({
  id: 'PC-DOC-12',
  title: 'DocumentDB cluster has several instances',
  severity: 'low',
  profile: 'strict',
  controls: ['OPS-04'],
  waivable: true,
  appliesTo: ['AWS::DocDB::DBCluster'],
  check(resource) {
    const instances = resource.referrers('AWS::DocDB::DBInstance', 'DBClusterIdentifier');
    return instances.length > 1
      ? pass()
      : fail(
          '',
          `it has ${instances.length === 0 ? 'no instance' : 'one instance'} here, so nothing takes over`,
        );
  },
  docs: () => ({
    rationale: 'The storage of a cluster spans zones, its instances only if there are several.',
    remediation: 'Add a second `AWS::DocDB::DBInstance` with this `DBClusterIdentifier`.',
    whenNotToUse: 'For databases that may be away for minutes.',
    examples: {
      pass: {
        'two instances': resources({
          Db: ['AWS::DocDB::DBCluster'],
          One: ['AWS::DocDB::DBInstance', { DBClusterIdentifier: { Ref: 'Db' } }],
          Two: ['AWS::DocDB::DBInstance', { DBClusterIdentifier: { Ref: 'Db' } }],
        }),
      },
      fail: {
        'without instances': subject(),
        'one instance': resources({
          Db: ['AWS::DocDB::DBCluster'],
          One: ['AWS::DocDB::DBInstance', { DBClusterIdentifier: { Ref: 'Db' } }],
        }),
      },
    },
  }),
});
