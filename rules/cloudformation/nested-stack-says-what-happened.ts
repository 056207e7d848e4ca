import { one } from '../example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-CFN-01',
  title: 'Nested stack says what happened to it',
  severity: 'low',
  profile: 'strict',
  controls: ['OPS-02'],
  frameworks: { fsbp: ['CloudFormation.1'] },
  waivable: true,
  appliesTo: ['AWS::CloudFormation::Stack'],
  check(resource) {
    return resource.get('NotificationARNs').items().length > 0
      ? pass()
      : fail(resource.get('NotificationARNs'), 'nobody is told of changes');
  },
  docs: () => ({
    rationale: 'A change that nobody expected is seen at once.',
    remediation: 'Set `NotificationARNs` to a topic.',
    whenNotToUse: 'Where events of CloudFormation are watched.',
    examples: {
      pass: { told: one('AWS::CloudFormation::Stack', { NotificationARNs: [{ Ref: 'Topic' }] }) },
      fail: { omitted: one('AWS::CloudFormation::Stack') },
    },
  }),
});
