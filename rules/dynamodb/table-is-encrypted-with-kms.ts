import { imported, inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::DynamoDB::Table', properties);

export default defineRule({
  id: 'PC-DDB-02',
  title: 'DynamoDB table is encrypted under KMS',
  severity: 'medium',
  profile: 'strict',
  controls: ['DAT-02'],
  waivable: true,
  appliesTo: ['AWS::DynamoDB::Table', 'AWS::DynamoDB::GlobalTable'],
  check(resource) {
    const value = resource.get('SSESpecification.SSEEnabled');
    return value.isTrue() ? pass() : fail(value, `encryption under KMS is ${value.describe()}`);
  },
  docs: () => ({
    rationale:
      'DynamoDB always encrypts, by default with a key that it owns and nobody can see. Under KMS every use is logged and can be refused.',
    remediation: 'Set `SSESpecification.SSEEnabled` to true, with `SSEType: KMS` and a key.',
    whenNotToUse: 'For tables without sensitive content.',
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
