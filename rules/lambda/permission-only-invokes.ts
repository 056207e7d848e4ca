import { one } from '../example';
import { expectOneOf } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-LAM-06',
  title: 'Lambda permission lets call the function and nothing else',
  severity: 'high',
  profile: 'recommended',
  controls: ['AUT-02'],
  waivable: true,
  appliesTo: ['AWS::Lambda::Permission'],
  check(resource) {
    return expectOneOf(
      resource.get('Action'),
      'the action',
      'lambda:InvokeFunction',
      'lambda:InvokeFunctionUrl',
      'lambda:InvokeAsync',
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
        omitted: one('AWS::Lambda::Permission', { Principal: '111122223333' }),
      },
    },
  }),
});
