import { one, resources } from '../example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-LAM-22',
  title: 'Lambda function writes to a log group of the template',
  severity: 'low',
  profile: 'strict',
  controls: ['OPS-01'],
  waivable: true,
  appliesTo: ['AWS::Lambda::Function'],
  check(resource) {
    const named = resource.get('LoggingConfig.LogGroup').isPresent();
    return named || resource.referrers('AWS::Logs::LogGroup', 'LogGroupName').length > 0
      ? pass()
      : fail(
          resource.get('LoggingConfig.LogGroup'),
          'the log group is made at the first call, without retention or key',
        );
  },
  docs: () => ({
    rationale:
      'A log group that Lambda makes by itself never expires and has no key of yours, and its removal is noticed by nobody.',
    remediation: 'Set `LoggingConfig.LogGroup` to an `AWS::Logs::LogGroup` with retention and key.',
    whenNotToUse: 'Where an organization sets retention on all groups.',
    examples: {
      pass: {
        named: one('AWS::Lambda::Function', { LoggingConfig: { LogGroup: { Ref: 'Log' } } }),
        'by its name': resources({
          Subject: ['AWS::Lambda::Function'],
          Log: ['AWS::Logs::LogGroup', { LogGroupName: { 'Fn::Sub': '/aws/lambda/${Subject}' } }],
        }),
      },
      fail: { omitted: one('AWS::Lambda::Function') },
    },
  }),
});
