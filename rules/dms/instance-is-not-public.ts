import { one } from '../example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-DMS-01',
  title: 'Replication instance is not public',
  severity: 'critical',
  profile: 'recommended',
  controls: ['NET-04'],
  frameworks: { fsbp: ['DMS.1'] },
  waivable: true,
  appliesTo: ['AWS::DMS::ReplicationInstance'],
  check(resource) {
    const open = resource.get('PubliclyAccessible');
    return open.isFalse() ? pass() : fail(open, `public access is ${open.describe()}, and on by default`);
  },
  docs: () => ({
    rationale:
      'A replication instance holds passwords of two databases and passes on every row. It is public unless it is told otherwise.',
    remediation: 'Set `PubliclyAccessible` to false.',

    examples: {
      pass: { private: one('AWS::DMS::ReplicationInstance', { PubliclyAccessible: false }) },
      fail: {
        omitted: one('AWS::DMS::ReplicationInstance'),
        public: one('AWS::DMS::ReplicationInstance', { PubliclyAccessible: true }),
      },
    },
  }),
});
