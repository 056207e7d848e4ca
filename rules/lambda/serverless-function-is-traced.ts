import { one } from '../example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-LAM-15',
  title: 'Serverless function traces its calls',
  severity: 'low',
  profile: 'strict',
  controls: ['OPS-02'],
  waivable: true,
  appliesTo: ['AWS::Serverless::Function'],
  check(resource, template) {
    return resource.get('Tracing').is('Active') ||
      template.section('Globals').get('Function.Tracing').is('Active')
      ? pass()
      : fail(resource.get('Tracing'), `tracing is ${resource.get('Tracing').describe()}`);
  },
  docs: () => ({
    rationale: 'A trace shows which services a call touched and where it failed, across functions.',
    remediation: 'Set `Tracing` to `Active` on the function or in `Globals`.',
    whenNotToUse: 'Where another tool traces.',
    examples: {
      pass: {
        active: one('AWS::Serverless::Function', { Tracing: 'Active' }),
        'for all': { Globals: { Function: { Tracing: 'Active' } }, ...one('AWS::Serverless::Function') },
      },
      fail: { omitted: one('AWS::Serverless::Function') },
    },
  }),
});
