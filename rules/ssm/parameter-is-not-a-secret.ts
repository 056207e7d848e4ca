import { testPattern } from '../../template/policy';
import { one, each } from '../example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-SSM-04',
  title: 'Parameter that is named like a secret is none in plain text',
  severity: 'high',
  profile: 'recommended',
  controls: ['DAT-06'],
  waivable: true,
  appliesTo: ['AWS::SSM::Parameter'],
  check(resource) {
    const name = resource.get('Name');
    const secret = testPattern(
      name,
      'is named like a secret',
      (text) =>
        /(?:^|[/._-])(?:password|passwd|pwd|secret|token|api[_-]?key|private[_-]?key|credentials?)(?:$|[/._-])/i.test(
          text,
        ) && !/(?:name|arn|id|path|url|ttl|length|policy)$/i.test(text),
    );
    return secret && resource.get('Type').is('String', 'StringList')
      ? fail(name, `${name.describe()} is kept in plain text`)
      : pass();
  },
  docs: () => ({
    rationale:
      'A template cannot make an encrypted parameter, so its value stands in the template and in the store for all to read.',
    remediation: 'Use an `AWS::SecretsManager::Secret` with `GenerateSecretString`, and refer to it.',

    examples: {
      pass: {
        setting: one('AWS::SSM::Parameter', { Name: '/shop/stage', Type: 'String', Value: 'test' }),
        'the name of a secret': one('AWS::SSM::Parameter', {
          Name: '/shop/db-secret-arn',
          Type: 'String',
          Value: { Ref: 'Secret' },
        }),
        'no name': one('AWS::SSM::Parameter'),
        ...each(['/shop/tokenizer', '/shop/mypassword', '/shop/apixkey'], (Name) =>
          one('AWS::SSM::Parameter', { Name, Type: 'String' }),
        ),
      },
      fail: {
        'a password, without encryption': one('AWS::SSM::Parameter', {
          Name: '/shop/db/password',
          Type: 'String',
          Value: '{{resolve:secretsmanager:db}}',
        }),
        ...each(
          [
            'password',
            '/shop/apikey',
            '/shop/api-key/x',
            '/shop/privatekey',
            '/shop/private_key',
            '/shop/credential',
            '/path/token',
          ],
          (Name) => one('AWS::SSM::Parameter', { Name, Type: 'StringList' }),
        ),
      },
    },
  }),
});
