import { imported, inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::DynamoDB::Table', properties);
const replicas = (on: unknown) =>
  one('AWS::DynamoDB::GlobalTable', {
    Replicas: [
      { Region: 'eu-central-1', PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: on } },
    ],
  });

export default defineRule({
  id: 'PC-DDB-01',
  title: 'DynamoDB table can be restored to any second',
  severity: 'medium',
  profile: 'recommended',
  controls: ['OPS-04'],
  frameworks: { fsbp: ['DynamoDB.2'] },
  waivable: true,
  appliesTo: ['AWS::DynamoDB::Table', 'AWS::DynamoDB::GlobalTable'],
  check(resource) {
    const name = 'PointInTimeRecoverySpecification.PointInTimeRecoveryEnabled';
    if (resource.type === 'AWS::DynamoDB::GlobalTable')
      return resource
        .get('Replicas')
        .each((replica) =>
          replica.get(name).isTrue()
            ? pass()
            : fail(replica.get(name), `point-in-time recovery is ${replica.get(name).describe()}`),
        );
    const flag = resource.get(name);
    return flag.isTrue() ? pass() : fail(flag, `point-in-time recovery is ${flag.describe()}`);
  },
  docs: () => ({
    rationale:
      'One wrong loop of a deployment overwrites a table in minutes. Point-in-time recovery goes back to any second of the last 35 days, and is off unless asked for.',
    remediation:
      'Set `PointInTimeRecoverySpecification.PointInTimeRecoveryEnabled` to true (for a global table in every replica); `TenantTable` has it.',
    examples: {
      pass: {
        set: subject({ PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true } }),
        'set in every replica': replicas(true),
      },
      fail: {
        omitted: subject(),
        off: subject({ PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: false } }),
        'off in a replica': replicas('false'),
        'off outside production': staged(
          subject({
            PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: inProduction(true, false) },
          }),
        ),
      },
      unknown: {
        imported: subject({ PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: imported } }),
      },
    },
  }),
});
