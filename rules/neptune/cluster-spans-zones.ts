import { one, resources } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::Neptune::DBCluster', properties);

export default defineRule({
  id: 'PC-NEP-11',
  title: 'Neptune cluster has several instances',
  severity: 'low',
  profile: 'strict',
  controls: ['OPS-04'],
  frameworks: { fsbp: ['Neptune.9'] },
  waivable: true,
  appliesTo: ['AWS::Neptune::DBCluster'],
  check(resource) {
    const instances = resource.referrers('AWS::Neptune::DBInstance', 'DBClusterIdentifier');
    return instances.length > 1
      ? pass()
      : fail(
          '',
          `it has ${instances.length === 0 ? 'no instance' : 'one instance'} here, so nothing takes over`,
        );
  },
  docs: () => ({
    rationale: 'The storage of a cluster spans zones, its instances only if there are several.',
    remediation: 'Add a second `AWS::Neptune::DBInstance` with this `DBClusterIdentifier`.',
    whenNotToUse: 'For graphs that may be away for minutes.',
    examples: {
      pass: {
        'two instances': resources({
          Db: ['AWS::Neptune::DBCluster'],
          One: ['AWS::Neptune::DBInstance', { DBClusterIdentifier: { Ref: 'Db' } }],
          Two: ['AWS::Neptune::DBInstance', { DBClusterIdentifier: { Ref: 'Db' } }],
        }),
      },
      fail: {
        'without instances': subject(),
        'one instance': resources({
          Db: ['AWS::Neptune::DBCluster'],
          One: ['AWS::Neptune::DBInstance', { DBClusterIdentifier: { Ref: 'Db' } }],
        }),
      },
    },
  }),
});
