import fc from 'fast-check';
import { evaluate } from '../../rules/evaluate';
import { rules } from '../../rules';
import { type Rule } from '../../rules/rule';
import { isObject, type Json } from '../../template';
import { read } from '../template/support';

const words = fc.constantFrom<Json>(
  '',
  '*',
  'Allow',
  'true',
  '-1',
  '0.0.0.0/0',
  'arn:aws:iam::*:root',
  'arn:',
  '{',
  '{"Statement": []}',
  '${X}',
  '{{resolve:ssm:x}}',
  '\u0000',
  '__proto__',
  'x'.repeat(300),
);
const calls = fc.constantFrom<Json>(
  { Ref: 'X' },
  { Ref: 'Gone' },
  { Ref: 'P' },
  { Ref: 'AWS::NoValue' },
  { Ref: 7 },
  { 'Fn::GetAtt': ['X', 'Arn'] },
  { 'Fn::GetAtt': 7 },
  { 'Fn::If': ['C', '*', { Ref: 'AWS::NoValue' }] },
  { 'Fn::If': 'C' },
  { 'Fn::Sub': 'a${P}:${X}' },
  { 'Fn::Join': ['', ['*', { Ref: 'Gone' }]] },
  { 'Fn::Split': [',', 'a,b'] },
  { 'Fn::Unheard': [] },
  { 'Fn::ImportValue': 'e' },
  { 'Fn::Sub': '{"Statement": "${P}"}' },
);
const { json } = fc.letrec<{ json: Json }>((tie) => ({
  json: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    words,
    calls,
    fc.constantFrom<Json>(null, true, false, 0, -1, 443, 1e21, 0.5),
    fc.array(tie('json'), { maxLength: 3 }),
    fc.dictionary(
      fc.constantFrom('Statement', 'Effect', 'AWS', '__proto__', 'constructor', 'Key', 'Fn::If', '', 'a/b~c'),
      tie('json'),
      { maxKeys: 3 },
    ),
  ),
}));

/** Paths to every value of a template, so that each can be replaced. */
function* paths(value: unknown, path: readonly string[] = []): Generator<readonly string[]> {
  yield path;
  if (typeof value === 'object' && value !== null)
    for (const [key, part] of Object.entries(value)) yield* paths(part, [...path, key]);
}

function replaced(value: unknown, path: readonly string[], by: Json): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return by;
  if (Array.isArray(value))
    return value.map((part, index): unknown => (String(index) === key ? replaced(part, rest, by) : part));
  return Object.fromEntries(
    Object.entries(value as object).map(([name, part]: [string, unknown]) => [
      name,
      name === key ? replaced(part, rest, by) : part,
    ]),
  );
}

const beside = {
  Parameters: { P: { Type: 'String', AllowedValues: ['a', '*'] } },
  Conditions: { C: { 'Fn::Equals': [{ Ref: 'P' }, 'a'] } },
};
/** The examples of a rule that are whole templates in plain JSON. */
const examplesOf = (rule: Rule): Record<string, unknown>[] => {
  const { pass, fail, unknown } = rule.docs().examples;
  return [pass, fail, unknown ?? {}]
    .flatMap((filed): unknown[] => Object.values(filed))
    .filter((one): one is Record<string, unknown> => isObject(one) && isObject(one['Resources']));
};

const services = [...new Set(rules.map(({ id }) => id.replace(/-\d+$/, '')))];

test.each(services)('no shape of any property makes a rule of %s throw, or takes it long', (service) => {
  const own = rules
    .filter(({ id }) => id.startsWith(`${service}-`))
    .map((rule) => ({ rule, examples: examplesOf(rule) }));
  fc.assert(
    fc.property(
      fc.constantFrom(...own.filter(({ examples }) => examples.length > 0)),
      fc.nat(),
      fc.nat(),
      json,
      ({ rule, examples }, which, where, by) => {
        const example = examples[which % examples.length] ?? {};
        const places = [...paths(example['Resources'])].slice(1);
        const Resources = replaced(example['Resources'], places[where % places.length] ?? [], by);
        const template = read({ ...beside, ...example, Resources });
        const started = performance.now();
        for (const finding of evaluate(template, [rule])) {
          if (finding.outcome === 'error') throw new Error(`${rule.id}: ${finding.message}`);
          const place = template.locate(finding.resource?.logicalId ?? null, finding.path);
          expect(place?.line).toBe(1);
        }
        expect(performance.now() - started).toBeLessThan(1000);
      },
    ),
    { numRuns: Math.min(2000, own.length * 40) },
  );
});

test('findings are the same whatever the order of the rules', () => {
  const some = rules.slice(0, 150);
  const text = {
    ...beside,
    Resources: Object.assign(
      {},
      ...some.slice(0, 60).flatMap((rule) =>
        examplesOf(rule)
          .slice(0, 1)
          .map((one) => one['Resources']),
      ),
    ) as object,
  };
  const sorted = (order: readonly Rule[]): string[] =>
    [...evaluate(read(text), order)].map((finding) => JSON.stringify(finding)).sort();
  expect(sorted([...some].reverse())).toEqual(sorted(some));
});
