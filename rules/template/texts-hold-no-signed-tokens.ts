import { secretsIn } from '../../template/secrets';
import { one } from '../example';
import { accessKey, signedToken } from '../secrets-example';
import { defineRule, fail } from '../rule';

const variable = (value: string) =>
  one('AWS::Lambda::Function', { Environment: { Variables: { SETTING: value } } });

export default defineRule({
  id: 'PC-TPL-08',
  title: 'No signed token stands in the template',
  severity: 'high',
  profile: 'recommended',
  controls: ['DAT-06'],
  waivable: true,
  appliesTo: 'template',
  check(template) {
    return secretsIn(template)
      .filter(({ family }) => family === 'signed-token')
      .flatMap(({ kind, path }) => fail(path, `${kind} stands here in plain text`));
  },
  docs: () => ({
    rationale:
      'Whoever holds a signed token is taken for whom it names. One that stands in a template seldom ends soon, and cannot be taken back.',
    remediation:
      'Let the program ask for a token at run time, or keep a long-lived one in Secrets Manager (`SecretVault`).',
    examples: {
      pass: {
        'no token': variable('plain'),
        'two parts of one': variable(signedToken().split('.').slice(0, 2).join('.')),
        'three parts that are no token': variable(
          `eyJ${'a'.repeat(20)}.eyJ${'b'.repeat(20)}.${'c'.repeat(30)}`,
        ),
        'a secret of another kind, which another rule judges': variable(accessKey()),
      },
      fail: {
        'as it is': variable(signedToken()),
        'in a header': variable(`Authorization: Bearer ${signedToken()}`),
      },
    },
  }),
});
