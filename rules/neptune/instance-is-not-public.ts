import { imported, inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::Neptune::DBInstance', properties);

export default defineRule({
  id: 'PC-NEP-09',
  title: 'Neptune instance has no public address',
  severity: 'critical',
  profile: 'recommended',
  controls: ['NET-03', 'NET-04'],
  waivable: false,
  appliesTo: ['AWS::Neptune::DBInstance'],
  check(resource) {
    const value = resource.get('PubliclyAccessible');
    return value.isTrue() ? fail(value, `public access is ${value.describe()}`) : pass();
  },
  docs: () => ({
    rationale: 'A graph with a public address is found within minutes.',
    remediation: 'Remove `PubliclyAccessible`, or set it to false.',
    examples: {
      pass: {
        set: subject({ PubliclyAccessible: false }),
        omitted: subject(),
      },
      fail: {
        off: subject({ PubliclyAccessible: true }),
        'off outside production': staged(subject({ PubliclyAccessible: inProduction(false, true) })),
      },
      unknown: {
        imported: subject({ PubliclyAccessible: imported }),
      },
    },
  }),
});
