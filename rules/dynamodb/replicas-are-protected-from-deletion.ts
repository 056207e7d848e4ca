import { imported, inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::DynamoDB::GlobalTable', properties);

export default defineRule({
  id: 'PC-DDB-06',
  title: 'DynamoDB replicas are protected from deletion',
  severity: 'medium',
  profile: 'recommended',
  controls: ['OPS-04'],
  frameworks: { fsbp: ['DynamoDB.6'] },
  waivable: true,
  appliesTo: ['AWS::DynamoDB::GlobalTable'],
  check(resource) {
    return resource.get('Replicas').each((replica) => {
      const flag = replica.get('DeletionProtectionEnabled');
      return flag.isTrue()
        ? pass()
        : fail(flag, `deletion protection in ${replica.get('Region').describe()} is ${flag.describe()}`);
    });
  },
  docs: () => ({
    rationale: 'One call deletes the data of a region.',
    remediation: 'Set `DeletionProtectionEnabled` of every replica to true.',
    examples: {
      pass: {
        'no replicas, so omitted': subject(),
        protected: subject({ Replicas: [{ Region: 'eu-central-1', DeletionProtectionEnabled: true }] }),
      },
      fail: {
        'not in one region': subject({
          Replicas: [{ Region: 'eu-central-1', DeletionProtectionEnabled: true }, { Region: 'eu-west-1' }],
        }),
        'off outside production': staged(
          subject({
            Replicas: [{ Region: 'eu-central-1', DeletionProtectionEnabled: inProduction(true, false) }],
          }),
        ),
      },
      unknown: {
        imported: subject({ Replicas: [{ Region: 'eu-central-1', DeletionProtectionEnabled: imported }] }),
      },
    },
  }),
});
