import { one } from '../example';
import { expectSet } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-LAM-21',
  title: 'Lambda function has a limit of its own on running copies',
  severity: 'low',
  profile: 'strict',
  controls: ['NET-02'],
  waivable: true,
  appliesTo: ['AWS::Lambda::Function', 'AWS::Serverless::Function'],
  check(resource) {
    return expectSet(resource.get('ReservedConcurrentExecutions'), 'the limit of running copies');
  },
  docs: () => ({
    rationale:
      'All functions of a region share one limit. One that is flooded takes it all, and the others stop.',
    remediation: 'Set `ReservedConcurrentExecutions`.',
    whenNotToUse: 'Where few functions share a region and the limit is far away.',
    examples: {
      pass: { limited: one('AWS::Lambda::Function', { ReservedConcurrentExecutions: 50 }) },
      fail: { omitted: one('AWS::Lambda::Function') },
    },
  }),
});
