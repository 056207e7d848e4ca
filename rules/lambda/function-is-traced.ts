import { one } from '../example';
import { expectOneOf } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-LAM-14',
  title: 'Lambda function traces its calls',
  severity: 'low',
  profile: 'strict',
  controls: ['OPS-02'],
  waivable: true,
  appliesTo: ['AWS::Lambda::Function'],
  check(resource) {
    return expectOneOf(resource.get('TracingConfig.Mode'), 'tracing', 'Active');
  },
  docs: () => ({
    rationale: 'A trace shows which services a call touched and where it failed, across functions.',
    remediation: 'Set `TracingConfig.Mode` to `Active`.',
    whenNotToUse: 'Where another tool traces.',
    examples: {
      pass: { active: one('AWS::Lambda::Function', { TracingConfig: { Mode: 'Active' } }) },
      fail: {
        omitted: one('AWS::Lambda::Function'),
        'only what was traced before': one('AWS::Lambda::Function', {
          TracingConfig: { Mode: 'PassThrough' },
        }),
      },
    },
  }),
});
