import { imported, inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::RDS::GlobalCluster', properties);

export default defineRule({
  id: 'PC-RDS-36',
  title: 'RDS global cluster is protected from deletion',
  severity: 'medium',
  profile: 'recommended',
  controls: ['OPS-04'],
  waivable: true,
  appliesTo: ['AWS::RDS::GlobalCluster'],
  check(resource) {
    const value = resource.get('DeletionProtection');
    return value.isTrue() ? pass() : fail(value, `deletion protection is ${value.describe()}`);
  },
  docs: () => ({
    rationale: 'One call deletes a database in every region.',
    remediation: 'Set `DeletionProtection` to true.',
    examples: {
      pass: {
        set: subject({ DeletionProtection: true }),
      },
      fail: {
        omitted: subject(),
        off: subject({ DeletionProtection: false }),
        'off outside production': staged(subject({ DeletionProtection: inProduction(true, false) })),
      },
      unknown: {
        imported: subject({ DeletionProtection: imported }),
      },
    },
  }),
});
