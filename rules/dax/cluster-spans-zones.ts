import { imported, inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::DAX::Cluster', properties);

export default defineRule({
  id: 'PC-DAX-03',
  title: 'DAX cluster has three nodes or more',
  severity: 'low',
  profile: 'strict',
  controls: ['OPS-04'],
  waivable: true,
  appliesTo: ['AWS::DAX::Cluster'],
  check(resource) {
    const nodes = resource.get('ReplicationFactor');
    return nodes.isAtLeast(3)
      ? pass()
      : fail(nodes, `it has ${nodes.isAbsent() ? 'no stated number of nodes' : `${nodes.describe()} nodes`}`);
  },
  docs: () => ({
    rationale: 'With one node the cache is away whenever that node or its zone is.',
    remediation: 'Set `ReplicationFactor` to 3.',
    whenNotToUse: 'Where the table alone carries the load.',
    examples: {
      pass: {
        three: subject({ ReplicationFactor: 3 }),
      },
      fail: {
        omitted: subject(),
        one: subject({ ReplicationFactor: 1 }),
        'one outside production': staged(subject({ ReplicationFactor: inProduction(3, '1') })),
      },
      unknown: {
        imported: subject({ ReplicationFactor: imported }),
      },
    },
  }),
});
