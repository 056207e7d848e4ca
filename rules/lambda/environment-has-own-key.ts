import { one } from '../example';
import { expectSet } from '../expect';
import { defineRule, pass } from '../rule';

export default defineRule({
  id: 'PC-LAM-18',
  title: "Lambda function's environment is encrypted with a customer key",
  severity: 'medium',
  profile: 'strict',
  controls: ['DAT-02'],
  waivable: true,
  appliesTo: ['AWS::Lambda::Function', 'AWS::Serverless::Function'],
  check(resource) {
    return resource.get('Environment.Variables').isPresent()
      ? expectSet(resource.get('KmsKeyArn'), 'the key of the environment')
      : pass();
  },
  docs: () => ({
    rationale:
      'With a key of your own, reading the environment takes permission for the key, is logged, and can be stopped.',
    remediation: 'Set `KmsKeyArn` to a key of yours.',
    whenNotToUse: 'Where the environment holds nothing but names.',
    examples: {
      pass: {
        key: one('AWS::Lambda::Function', {
          Environment: { Variables: { TABLE: 'orders' } },
          KmsKeyArn: { Ref: 'Key' },
        }),
        'no environment': one('AWS::Lambda::Function'),
      },
      fail: { omitted: one('AWS::Lambda::Function', { Environment: { Variables: { TABLE: 'orders' } } }) },
    },
  }),
});
