import { isPlaceholder } from '../../template/secrets';
import { one } from '../example';
import { givenAsSecrets } from '../secret-properties';
import { defineRule, fail, pass } from '../rule';

const parameter = (body: Record<string, unknown>) => ({
  Parameters: { DbPassword: { Type: 'String', NoEcho: true, ...body } },
  ...one('AWS::SNS::Topic'),
});

export default defineRule({
  id: 'PC-TPL-04',
  title: 'Hidden parameter has no default',
  severity: 'high',
  profile: 'recommended',
  controls: ['DAT-06'],
  waivable: true,
  appliesTo: 'template',
  check(template) {
    const judged = givenAsSecrets(template);
    return [...template.parameters.values()].flatMap((parameter) =>
      parameter.noEcho &&
      !judged.has(parameter.name) &&
      (parameter.default ?? '') !== '' &&
      !isPlaceholder(parameter.default ?? '')
        ? fail(
            `/Parameters/${parameter.name}/Default`,
            `the default of ${parameter.name} stands in the template in plain text`,
          )
        : pass(),
    );
  },
  docs: () => ({
    rationale: 'Whoever deploys without thinking uses the default, and whoever reads the template knows it.',
    remediation: 'Remove `Default`, or take the secret from Secrets Manager by a dynamic reference.',
    examples: {
      pass: {
        'no default': parameter({}),
        'given as a password, which the rule about that property judges': {
          Parameters: { DbPassword: { Type: 'String', NoEcho: true, Default: 'hunter2' } },
          ...one('AWS::RDS::DBInstance', { MasterUserPassword: { Ref: 'DbPassword' } }),
        },
        'an empty default': parameter({ Default: '' }),
        'a form to fill in': parameter({ Default: '<your password>' }),
        'a default of something that is not hidden': parameter({ NoEcho: false, Default: 'x' }),
      },
      fail: {
        'a default': parameter({ Default: 'hunter2' }),
        'a number': parameter({ Default: 1234 }),
      },
    },
  }),
});
