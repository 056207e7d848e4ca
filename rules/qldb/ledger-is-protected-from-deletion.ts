import { imported, inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::QLDB::Ledger', properties);

export default defineRule({
  id: 'PC-QLDB-01',
  title: 'QLDB ledger is protected from deletion',
  severity: 'medium',
  profile: 'recommended',
  controls: ['OPS-01', 'PAY-06'],
  waivable: true,
  appliesTo: ['AWS::QLDB::Ledger'],
  check(resource) {
    const value = resource.get('DeletionProtection');
    return value.isFalse() ? fail(value, `deletion protection is ${value.describe()}`) : pass();
  },
  docs: () => ({
    rationale: 'A ledger that one call deletes proves nothing.',
    remediation: 'Remove `DeletionProtection`, or set it to true.',
    examples: {
      pass: {
        set: subject({ DeletionProtection: true }),
        omitted: subject(),
      },
      fail: {
        off: subject({ DeletionProtection: false }),
        'off outside production': staged(subject({ DeletionProtection: inProduction(true, false) })),
      },
      unknown: {
        imported: subject({ DeletionProtection: imported }),
      },
    },
  }),
});
