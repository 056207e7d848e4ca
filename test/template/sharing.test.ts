import { evaluate } from '../../rules/evaluate';
import { rules } from '../../rules';
import { statements } from '../../template/policy';
import { literals, read, resourceOf, verdict } from './support';

/** Levels that each hold ten times the one before: ten to the twentieth values, were they written out. */
function bomb(level: (below: string) => string, depth = 20): string {
  const lines = ['B0: &b0 {x: y}'];
  for (let index = 1; index <= depth; index++) lines.push(`B${index}: &b${index} ${level(`*b${index - 1}`)}`);
  return `${lines.join('\n')}\nResources:\n`;
}

const list = (below: string): string => `[${Array.from({ length: 10 }, () => below).join(', ')}]`;

function timed(work: () => void): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}

test.each([
  ['lists', list],
  [
    'mappings',
    (below: string) => `{${Array.from({ length: 10 }, (_, index) => `k${index}: ${below}`).join(', ')}}`,
  ],
  ['joined texts', (below: string) => `!Join ["", ${list(below)}]`],
  [
    'substituted texts',
    (below: string) => `!Sub ["\${a}\${b}\${c}\${d}", {a: ${below}, b: ${below}, c: ${below}, d: ${below}}]`,
  ],
  ['selections', (below: string) => `!Select [0, ${list(below)}]`],
  ['branches', (below: string) => `!If [C, ${below}, ${below}]`],
])('%s that share each other are read, judged, related and located at no cost', (_name, level) => {
  const types = [
    ...new Set(rules.flatMap(({ appliesTo }) => (appliesTo === 'template' ? [] : appliesTo))),
  ].slice(0, 40);
  const text = `${bomb(level)}${types.map((type, index) => `  X${index}: {Type: "${type}", Properties: {Policies: *b20, PolicyDocument: *b20, KeyPolicy: *b20, Bucket: *b20}}\n`).join('')}`;
  const took = timed(() => {
    const template = read(text);
    for (const finding of evaluate(template, rules))
      template.locate(finding.resource?.logicalId ?? null, finding.path);
  });
  expect(took).toBeLessThan(20_000);
});

test('conditions that share each other are decided at no cost', () => {
  const named = ['C0: !Equals [!Ref P, a]'];
  for (let index = 1; index <= 60; index++)
    named.push(`C${index}: !And [!Condition C${index - 1}, !Condition C${index - 1}]`);
  const shared = ['S0: &s0 !Equals [!Ref P, a]'];
  for (let index = 1; index <= 60; index++)
    shared.push(`S${index}: &s${index} !Or [*s${index - 1}, *s${index - 1}]`);
  const text = `Parameters: {P: {Type: String}}\nConditions:\n  ${[...named, ...shared].join('\n  ')}\nResources:\n  X: {Type: T, Properties: {A: !If [C60, a, b], B: !If [S60, a, b]}}\n`;
  expect(timed(() => expect(literals(read(text), 'A')).toEqual(['a', 'b']))).toBeLessThan(2000);
  expect(verdict(read(text), (x) => x.get('A').is(x.get('B').text() ?? ''))).toBe('pass');
});

test('a policy that multiplies beyond any real one is unknown, not endless', () => {
  const names = (prefix: string): string =>
    Array.from({ length: 300 }, (_, index) => `${prefix}${index}`).join(', ');
  const text = `V: &v [${names('v')}]\nK: &k {${names('k').replaceAll(/k\d+/g, '$&: *v')}}\nO: &o {${names('o').replaceAll(/o\d+/g, '$&: *k')}}\nResources:\n  X:\n    Type: T\n    Properties: {Doc: {Statement: [{Condition: *o}]}}\n`;
  const template = read(text);
  const rule = {
    ...(rules[0] as (typeof rules)[number]),
    appliesTo: ['T'],
    check: () =>
      statements(resourceOf(template).get('Doc')).every((one) => one.conditions.length > 0) ? [] : [],
  };
  const [finding] = evaluate(template, [rule]);
  expect(finding).toMatchObject({ outcome: 'unknown', message: expect.stringContaining('repeats itself') });
});

test('relations through shared lists cost what the lists cost', () => {
  const many = 3000;
  const all = Array.from({ length: many }, (_, index) => `!Ref B${index}`).join(', ');
  const buckets = Array.from({ length: many }, (_, index) => `  B${index}: {Type: AWS::S3::Bucket}\n`).join(
    '',
  );
  const text = `All: &all [${all}]\nResources:\n${buckets}  P: {Type: Policy, Properties: {Bucket: *all}}\n  Q: {Type: Policy, Properties: {Bucket: *all}}\n`;
  const template = read(text);
  expect(
    timed(() =>
      expect(verdict(template, (x) => x.referrers('Policy', 'Bucket').length === 2, 'B2999')).toBe('pass'),
    ),
  ).toBeLessThan(2000);
});
