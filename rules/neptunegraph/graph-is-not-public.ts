import { imported, inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::NeptuneGraph::Graph', properties);

export default defineRule({
  id: 'PC-NEPG-01',
  title: 'Neptune Analytics graph has no public endpoint',
  severity: 'high',
  profile: 'recommended',
  controls: ['NET-03', 'NET-04'],
  waivable: true,
  appliesTo: ['AWS::NeptuneGraph::Graph'],
  check(resource) {
    const value = resource.get('PublicConnectivity');
    return value.isTrue() ? fail(value, `public connectivity is ${value.describe()}`) : pass();
  },
  docs: () => ({
    rationale: 'A public endpoint leaves IAM alone between the internet and the graph.',
    remediation: 'Remove `PublicConnectivity`, or set it to false, and make a private endpoint.',
    examples: {
      pass: {
        set: subject({ PublicConnectivity: false }),
        omitted: subject(),
      },
      fail: {
        off: subject({ PublicConnectivity: true }),
        'off outside production': staged(subject({ PublicConnectivity: inProduction(false, true) })),
      },
      unknown: {
        imported: subject({ PublicConnectivity: imported }),
      },
    },
  }),
});
