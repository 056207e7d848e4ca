import { rules } from '../../rules';
import { evaluate } from '../../rules/evaluate';
import { one } from '../../rules/example';
import { ownSecretProperties, secretProperties } from '../../rules/secret-properties';
import { read } from '../template/support';

const places = Object.entries(secretProperties).flatMap(([type, paths]) =>
  paths.map((path): [string, string] => [type, path]),
);
const around = (path: string, value: unknown) =>
  path.split('.').reduceRight((inner, key) => (key === '[]' ? [inner] : { [key]: inner }), value);
/** Rules that say that a secret itself can be read; what else is wrong with how it is given, others say. */
const aboutSecrets = rules.filter(({ waivable, controls }) => !waivable && controls.includes('DAT-06'));
const said = (type: string, path: string, value: unknown) =>
  [...evaluate(read(one(type, around(path, value) as Record<string, unknown>)), aboutSecrets)]
    .filter(({ outcome }) => outcome === 'fail')
    .map(({ ruleId }) => ruleId);

test.each(places)('a secret in %s %s is found, and said by one rule alone', (type, path) => {
  expect(said(type, path, 'hunter2hunter2')).toEqual(['PC-TPL-13']);
});

const own = Object.entries(ownSecretProperties).flatMap(([type, paths]) =>
  paths.map((path): [string, string] => [type, path]),
);

test.each(own)('a secret in %s %s is found, and said by one rule of its service', (type, path) => {
  expect(said(type, path, 'hunter2hunter2')).toEqual([expect.not.stringMatching(/^PC-TPL-/)]);
});

test.each([...places, ...own])('a parameter with a default in %s %s is said once', (type, path) => {
  const template = {
    Parameters: { DbPassword: { Type: 'String', NoEcho: true, Default: 'hunter2hunter2' } },
    ...one(type, around(path, { Ref: 'DbPassword' }) as Record<string, unknown>),
  };
  const secrets = rules.filter(({ controls }) => controls.includes('DAT-06'));
  const found = [...evaluate(read(template), secrets)].filter(
    ({ outcome, message }) => outcome === 'fail' && /template/.test(message),
  );
  expect(found.map(({ ruleId }) => ruleId)).toHaveLength(1);
});

test.each([...places, ...own])('a reference to a secret in %s %s is none', (type, path) => {
  expect(said(type, path, '{{resolve:secretsmanager:a:SecretString:b}}')).toEqual([]);
});
