import { imported, inProduction, one, resources, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::DynamoDB::Table', properties);
const fixed = {
  BillingMode: 'PROVISIONED',
  ProvisionedThroughput: { ReadCapacityUnits: 5, WriteCapacityUnits: 5 },
};

export default defineRule({
  id: 'PC-DDB-07',
  title: 'DynamoDB table scales with demand',
  severity: 'low',
  profile: 'strict',
  controls: ['NET-02'],
  frameworks: { fsbp: ['DynamoDB.1'] },
  waivable: true,
  appliesTo: ['AWS::DynamoDB::Table'],
  check(resource) {
    const mode = resource.get('BillingMode');
    if (mode.is('PAY_PER_REQUEST')) return pass();
    return resource.referrers('AWS::ApplicationAutoScaling::ScalableTarget', 'ResourceId').length > 0
      ? pass()
      : fail(mode, 'its capacity is fixed, and requests beyond it fail');
  },
  docs: () => ({
    rationale:
      'A burst, or somebody who makes one, exhausts fixed capacity, and everyone else is turned away.',
    remediation:
      'Set `BillingMode` to `PAY_PER_REQUEST`, or scale the table by `AWS::ApplicationAutoScaling::ScalableTarget`.',
    whenNotToUse: 'Where fixed capacity is the limit that you want.',
    examples: {
      pass: {
        'on demand': subject({ BillingMode: 'PAY_PER_REQUEST' }),
        scaled: resources({
          Table: ['AWS::DynamoDB::Table', fixed],
          Target: [
            'AWS::ApplicationAutoScaling::ScalableTarget',
            { ResourceId: { 'Fn::Sub': 'table/${Table}' }, ServiceNamespace: 'dynamodb' },
          ],
        }),
      },
      fail: {
        'omitted, which is fixed': subject(),
        fixed: subject(fixed),
        'fixed outside production': staged(
          subject({ BillingMode: inProduction('PAY_PER_REQUEST', 'PROVISIONED') }),
        ),
      },
      unknown: {
        imported: subject({ BillingMode: imported }),
      },
    },
  }),
});
