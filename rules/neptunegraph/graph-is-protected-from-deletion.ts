import { imported, inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::NeptuneGraph::Graph', properties);

export default defineRule({
  id: 'PC-NEPG-02',
  title: 'Neptune Analytics graph is protected from deletion',
  severity: 'low',
  profile: 'strict',
  controls: ['OPS-04'],
  waivable: true,
  appliesTo: ['AWS::NeptuneGraph::Graph'],
  check(resource) {
    const value = resource.get('DeletionProtection');
    return value.isTrue() ? pass() : fail(value, `deletion protection is ${value.describe()}`);
  },
  docs: () => ({
    rationale: 'One call deletes a graph, and loading it anew takes hours.',
    remediation: 'Set `DeletionProtection` to true.',
    whenNotToUse: 'For graphs that are loaded anew each day.',
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
