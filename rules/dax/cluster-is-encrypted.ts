import { imported, inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::DAX::Cluster', properties);

export default defineRule({
  id: 'PC-DAX-01',
  title: 'DAX cluster is encrypted at rest',
  severity: 'high',
  profile: 'recommended',
  controls: ['DAT-02'],
  frameworks: { fsbp: ['DynamoDB.3'] },
  waivable: true,
  appliesTo: ['AWS::DAX::Cluster'],
  check(resource) {
    const value = resource.get('SSESpecification.SSEEnabled');
    return value.isTrue() ? pass() : fail(value, `encryption at rest is ${value.describe()}`);
  },
  docs: () => ({
    rationale: 'The cache holds what the table holds, on disks of its own, unencrypted unless asked for.',
    remediation: 'Set `SSESpecification.SSEEnabled` to true.',
    examples: {
      pass: {
        set: subject({ SSESpecification: { SSEEnabled: true } }),
      },
      fail: {
        omitted: subject(),
        off: subject({ SSESpecification: { SSEEnabled: false } }),
        'off outside production': staged(
          subject({ SSESpecification: { SSEEnabled: inProduction(true, false) } }),
        ),
      },
      unknown: {
        imported: subject({ SSESpecification: { SSEEnabled: imported } }),
      },
    },
  }),
});
