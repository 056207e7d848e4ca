import { type Value } from '../../template';
import { parsed } from '../../template/policy';
import { hiddenParameters, usesOf } from '../hidden-parameters';
import { inProduction, one, staged } from '../example';
import { asksForSecret } from '../plain-text';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::SecretsManager::Secret', properties);
const sensitive = /pass|secret|token|key|credential|pin$/i;
/** The places of literal text: the string itself, or in a JSON document the members whose names say that they are secret. */
function literals(string: Value): Value[] {
  const document = parsed(string);
  if (!document.isMapping()) return string.text() === undefined || string.text() === '' ? [] : [string];
  return document
    .entries()
    .filter(([name, value]) => sensitive.test(name) && (value.text() ?? '') !== '')
    .map(([, value]) => value);
}
const secret = (SecretString: unknown, beside = {}) => ({ ...beside, ...subject({ SecretString }) });

export default defineRule({
  id: 'PC-SM-03',
  title: 'Secret has no value in the template',
  severity: 'critical',
  profile: 'recommended',
  controls: ['DAT-06'],
  waivable: false,
  appliesTo: ['AWS::SecretsManager::Secret'],
  check(resource, template) {
    const string = resource.get('SecretString');
    // The default of a hidden parameter is judged where it stands.
    const defaults = usesOf(hiddenParameters(template), string.rawValue()).map(
      ({ name }) => template.parameters.get(name)?.default ?? '',
    );
    return literals(string).flatMap((value) => {
      const text = value.text() ?? '';
      return asksForSecret(text) || defaults.some((known) => known !== '' && text.includes(known))
        ? pass()
        : fail(value, 'a secret stands in the template in plain text');
    });
  },
  docs: () => ({
    rationale:
      'A template is kept in version control, build logs and the history of the stack, where far more people read than may read the secret. A default of a parameter is no better.',
    remediation:
      'Use `GenerateSecretString` instead of `SecretString`, or a parameter with `NoEcho` and no default; `SecretVault` generates.',
    examples: {
      pass: {
        omitted: subject(),
        generated: subject({ GenerateSecretString: { PasswordLength: 32 } }),
        'a parameter without default': secret(
          { Ref: 'Password' },
          { Parameters: { Password: { Type: 'String', NoEcho: true } } },
        ),
        'the default of a hidden parameter, which another rule judges': secret(
          { 'Fn::Sub': '{"password":"${Password}"}' },
          { Parameters: { Password: { Type: 'String', NoEcho: true, Default: 'hunter2' } } },
        ),
        'a default that only holds the place': secret(
          { 'Fn::Sub': '{"password":"${Password}"}' },
          { Parameters: { Password: { Type: 'String', NoEcho: true, Default: '<>' } } },
        ),
        'a document of parameters': secret(
          { 'Fn::Sub': '{"username":"app","password":"${Password}"}' },
          { Parameters: { Password: { Type: 'String', NoEcho: true } } },
        ),
        'an empty text': secret(''),
        'what is no secret by its name': secret('{"pinned":"yes","username":"app","password":""}'),
      },
      fail: {
        'plain text': secret('correct horse battery staple'),
        'inside a document': secret('{"username":"app","password":"hunter2hunter2"}'),
        'the default of a parameter that is shown': secret(
          { Ref: 'Password' },
          { Parameters: { Password: { Type: 'String', Default: 'hunter2' } } },
        ),
        'joined from literals': secret({ 'Fn::Join': ['-', ['hunter', '2']] }),
        'outside production': staged(secret(inProduction({ Ref: 'AWS::NoValue' }, 'hunter2'))),
        'plain text that sounds like an example': secret('{"password":"MyPassword123"}'),
        'a pin': secret('{"pin":"hunter2hunter2"}'),
      },
    },
  }),
});
