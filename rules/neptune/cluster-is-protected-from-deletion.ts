import { imported, inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::Neptune::DBCluster', properties);

export default defineRule({
  id: 'PC-NEP-04',
  title: 'Neptune cluster is protected from deletion',
  severity: 'medium',
  profile: 'recommended',
  controls: ['OPS-04'],
  frameworks: { fsbp: ['Neptune.4'] },
  waivable: true,
  appliesTo: ['AWS::Neptune::DBCluster', 'AWS::Neptune::GlobalCluster'],
  check(resource) {
    const value = resource.get('DeletionProtection');
    return value.isTrue() ? pass() : fail(value, `deletion protection is ${value.describe()}`);
  },
  docs: () => ({
    rationale: 'One call deletes a cluster. With the protection on, somebody has to switch it off first.',
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
