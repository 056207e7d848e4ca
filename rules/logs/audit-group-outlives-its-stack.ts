import { one } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::Logs::LogGroup', properties);
const group = (DeletionPolicy?: unknown) => ({
  Resources: {
    Group: { Type: 'AWS::Logs::LogGroup', ...(DeletionPolicy === undefined ? {} : { DeletionPolicy }) },
    Trail: {
      Type: 'AWS::CloudTrail::Trail',
      Properties: { CloudWatchLogsLogGroupArn: { 'Fn::GetAtt': ['Group', 'Arn'] } },
    },
  },
});

export default defineRule({
  id: 'PC-LOG-09',
  title: 'Audit log group outlives its stack',
  severity: 'medium',
  profile: 'strict',
  controls: ['OPS-01'],
  waivable: true,
  appliesTo: ['AWS::Logs::LogGroup'],
  check(resource) {
    const policy = resource.attribute('DeletionPolicy');
    const audited = resource.referrers('AWS::CloudTrail::Trail', 'CloudWatchLogsLogGroupArn').length > 0;
    return !audited || policy.is('Retain', 'RetainExceptOnCreate')
      ? pass()
      : fail(policy, `its deletion policy is ${policy.describe()}`);
  },
  docs: () => ({
    rationale: 'Deleting a stack is one call. The audit log should not go with it.',
    remediation: 'Set `DeletionPolicy: Retain` on the log group.',
    whenNotToUse: 'For stacks that are made for a test alone.',
    examples: {
      pass: {
        kept: group('Retain'),
        'kept once made': group('RetainExceptOnCreate'),
        'a group without audit logs': subject(),
      },
      fail: {
        omitted: group(),
        deleted: group('Delete'),
      },
    },
  }),
});
