import { one, each } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::DynamoDB::Table', properties);

export default defineRule({
  id: 'PC-DDB-12',
  title: 'DynamoDB table outlives its stack',
  severity: 'low',
  profile: 'strict',
  controls: ['OPS-04'],
  waivable: true,
  appliesTo: ['AWS::DynamoDB::Table', 'AWS::DynamoDB::GlobalTable'],
  check(resource) {
    const policy = resource.attribute('DeletionPolicy');
    return policy.is('Retain', 'RetainExceptOnCreate', 'Snapshot')
      ? pass()
      : fail(policy, `its deletion policy is ${policy.describe()}`);
  },
  docs: () => ({
    rationale: 'CloudFormation deletes a table with its stack unless told otherwise.',
    remediation: 'Set `DeletionPolicy: Retain`.',
    whenNotToUse: 'For tables of tests and caches.',
    examples: {
      pass: {
        kept: one('AWS::DynamoDB::Table', {}, { DeletionPolicy: 'Retain' }),
        ...each(['RetainExceptOnCreate', 'Snapshot'], (DeletionPolicy) =>
          one('AWS::DynamoDB::Table', {}, { DeletionPolicy }),
        ),
      },
      fail: {
        omitted: subject(),
        deleted: one('AWS::DynamoDB::Table', {}, { DeletionPolicy: 'Delete' }),
      },
    },
  }),
});
