import { imported, inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::DynamoDB::Table', properties);

export default defineRule({
  id: 'PC-DDB-05',
  title: 'DynamoDB table is protected from deletion',
  severity: 'medium',
  profile: 'recommended',
  controls: ['OPS-04'],
  frameworks: { fsbp: ['DynamoDB.6'] },
  waivable: true,
  appliesTo: ['AWS::DynamoDB::Table'],
  check(resource) {
    const value = resource.get('DeletionProtectionEnabled');
    return value.isTrue() ? pass() : fail(value, `deletion protection is ${value.describe()}`);
  },
  docs: () => ({
    rationale:
      'One call, or one replacement of the stack, deletes a table. With the protection on, somebody has to switch it off first.',
    remediation: 'Set `DeletionProtectionEnabled` to true.',
    whenNotToUse: 'For tables of tests.',
    examples: {
      pass: {
        set: subject({ DeletionProtectionEnabled: true }),
      },
      fail: {
        omitted: subject(),
        off: subject({ DeletionProtectionEnabled: false }),
        'off outside production': staged(subject({ DeletionProtectionEnabled: inProduction(true, false) })),
      },
      unknown: {
        imported: subject({ DeletionProtectionEnabled: imported }),
      },
    },
  }),
});
