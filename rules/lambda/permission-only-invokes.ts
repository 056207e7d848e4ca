import { testPattern } from '../../template/policy';
import { one, each } from '../example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-LAM-06',
  title: 'Lambda permission lets call the function and nothing else',
  severity: 'high',
  profile: 'recommended',
  controls: ['AUT-02'],
  waivable: true,
  appliesTo: ['AWS::Lambda::Permission'],
  check(resource) {
    const action = resource.get('Action');
    if (action.isAbsent()) return fail(action, 'the action is not set');
    return action.each((item) =>
      testPattern(item, 'calls the function', (text) =>
        /^lambda:Invoke(?:Function|FunctionUrl|Async)$/i.test(text),
      )
        ? pass()
        : fail(item, `the action is ${item.describe()}`),
    );
  },
  docs: () => ({
    rationale:
      '`lambda:*` lets the other side change the code and configuration of the function, and with them what its role does.',
    remediation: 'Set `Action` to `lambda:InvokeFunction`.',

    examples: {
      pass: {
        invoke: one('AWS::Lambda::Permission', {
          Action: 'lambda:InvokeFunction',
          Principal: 's3.amazonaws.com',
        }),
      },
      fail: {
        everything: one('AWS::Lambda::Permission', { Action: 'lambda:*', Principal: '111122223333' }),
        'changing the code': one('AWS::Lambda::Permission', {
          Action: 'lambda:UpdateFunctionCode',
          Principal: '111122223333',
        }),
        'more than one': one('AWS::Lambda::Permission', {
          Action: ['lambda:InvokeFunction', 'lambda:GetFunction'],
          Principal: '111122223333',
        }),
        omitted: one('AWS::Lambda::Permission', { Principal: '111122223333' }),
        ...each(['x:lambda:InvokeFunction', 'lambda:InvokeFunctionX'], (Action) =>
          one('AWS::Lambda::Permission', { Action }),
        ),
      },
    },
  }),
});
