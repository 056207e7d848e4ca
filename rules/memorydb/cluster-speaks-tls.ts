import { imported, inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::MemoryDB::Cluster', properties);

export default defineRule({
  id: 'PC-MDB-01',
  title: 'MemoryDB cluster speaks TLS',
  severity: 'high',
  profile: 'recommended',
  controls: ['DAT-03'],
  waivable: true,
  appliesTo: ['AWS::MemoryDB::Cluster'],
  check(resource) {
    const value = resource.get('TLSEnabled');
    return value.isFalse() ? fail(value, `encryption in transit is ${value.describe()}`) : pass();
  },
  docs: () => ({
    rationale:
      'Without TLS everything in the database travels in the clear, and users cannot sign in at all.',
    remediation: 'Remove `TLSEnabled`, or set it to true.',
    examples: {
      pass: {
        set: subject({ TLSEnabled: true }),
        omitted: subject(),
      },
      fail: {
        off: subject({ TLSEnabled: false }),
        'off outside production': staged(subject({ TLSEnabled: inProduction(true, false) })),
      },
      unknown: {
        imported: subject({ TLSEnabled: imported }),
      },
    },
  }),
});
