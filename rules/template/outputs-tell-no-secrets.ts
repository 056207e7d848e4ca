import { hiddenParameters, usesOf } from '../hidden-parameters';
import { one } from '../example';
import { defineRule, fail } from '../rule';

const output = (Value: unknown) => ({
  Parameters: { DbPassword: { Type: 'String', NoEcho: true }, Stage: { Type: 'String' } },
  ...one('AWS::SNS::Topic'),
  Outputs: { Out: { Value } },
});

export default defineRule({
  id: 'PC-TPL-05',
  title: 'Output tells no hidden parameter',
  severity: 'high',
  profile: 'recommended',
  controls: ['DAT-06'],
  waivable: true,
  appliesTo: 'template',
  check(template) {
    const outputs = template.section('Outputs');
    return usesOf(hiddenParameters(template), outputs.rawValue()).flatMap(({ pointer, name }) =>
      fail(`${outputs.path}${pointer}`, `it shows the hidden parameter ${name}`),
    );
  },
  docs: () => ({
    rationale:
      'Outputs are shown to everybody who may look at the stack, and exported to other stacks. A hidden value is not hidden there.',
    remediation: 'Remove the value from `Outputs`; output the ARN of a secret instead.',
    examples: {
      pass: {
        'no secret': output({ Ref: 'Stage' }),
        'the address of a secret': output({ Ref: 'Subject' }),
      },
      fail: {
        'by reference': output({ Ref: 'DbPassword' }),
        'inside a text': output({ 'Fn::Sub': 'postgres://app:${DbPassword}@db' }),
        joined: output({ 'Fn::Join': [':', ['app', { Ref: 'DbPassword' }]] }),
      },
    },
  }),
});
