import { rules } from '../../rules';
import { evaluate } from '../../rules/evaluate';
import { one } from '../../rules/example';
import { secretProperties } from '../../rules/secret-properties';
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

test.each(places)('a reference to a secret in %s %s is none', (type, path) => {
  expect(said(type, path, '{{resolve:secretsmanager:a:SecretString:b}}')).toEqual([]);
});
