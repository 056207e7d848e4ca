import { type Judgement } from '../rule';
import { eachText, secretKind } from '../secret-formats';
import { one } from '../example';
import { defineRule, fail } from '../rule';

const variable = (value: string) =>
  one('AWS::Lambda::Function', { Environment: { Variables: { SETTING: value } } });
/** Put together here, so that nobody's scanner takes the example for the real thing. */
const accessKey = ['AKIA', 'IOSFODNN7', 'EXAMPLE'].join('');

export default defineRule({
  id: 'PC-TPL-02',
  title: 'No secret of a known format stands in the template',
  severity: 'critical',
  profile: 'recommended',
  controls: ['DAT-06'],
  waivable: false,
  appliesTo: 'template',
  check(template) {
    const found: Judgement[] = [];
    eachText(template.raw, (text, pointer) => {
      const kind = secretKind(text);
      if (kind !== undefined) found.push(...fail(pointer, `${kind} stands here in plain text`));
    });
    return found;
  },
  docs: () => ({
    rationale:
      'A template is kept in version control, build logs and the history of the stack. Machines search all of these for keys, and find them within minutes.',
    remediation:
      'Revoke the secret, keep its successor in Secrets Manager (`SecretVault`), and refer to it by a dynamic reference or by its ARN at run time.',
    examples: {
      pass: {
        'no secret': variable('plain'),
        'a dynamic reference': variable('{{resolve:secretsmanager:app:SecretString:token}}'),
        'a hash': variable('da39a3ee5e6b4b0d3255bfef95601890afd80709'),
        'an address with parameters for the password': variable('postgres://app:${Password}@db.internal/app'),
      },
      fail: {
        'an access key': variable(accessKey),
        'in the middle of a script': one('AWS::EC2::Instance', {
          UserData: { 'Fn::Base64': `export AWS_ACCESS_KEY_ID=${accessKey}` },
        }),
        'a secret key': variable(['wJalrXUtnFEMI/K7MDENG', 'bPxRfiCYEXAMPLEKEY'].join('/')),
        'a private key': variable(['-----BEGIN RSA', 'PRIVATE KEY-----'].join(' ')),
        'a token of GitHub': one('AWS::CodePipeline::Pipeline', {
          Stages: [{ Actions: [{ Configuration: { OAuthToken: `ghp_${'a1B2'.repeat(9)}` } }] }],
        }),
        'a password in an address': variable('postgres://app:hunter2@db.internal/app'),
        'outside the resources': {
          Parameters: { Key: { Type: 'String', Default: accessKey } },
          ...variable('plain'),
        },
      },
    },
  }),
});
