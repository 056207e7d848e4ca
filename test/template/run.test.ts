import { isIdentifier, isPattern } from '../../template/identifier';
import { Opaque } from '../../template/opaque';
import { type Choice, Hardened, IdleRun, Run } from '../../template/run';
import { read } from './support';

const located = (value: string): { value: string; below: string } => ({ value, below: '' });
const raw = {};

test('a run answers a question once, and remembers that there are others', () => {
  const choices: Choice[] = [];
  const run = new Run(choices, new Map());
  expect([run.choose('a', 'world', 2), run.choose('b', 'opaque', 3), run.choose('a', 'world', 2)]).toEqual([
    0, 0, 0,
  ]);
  expect(choices).toEqual([
    { key: 'a', kind: 'world', count: 2, answer: 0 },
    { key: 'b', kind: 'opaque', count: 3, answer: 0 },
  ]);
  expect(new Run([{ key: 'a', kind: 'world', count: 2, answer: 1 }], new Map()).choose('a', 'world', 2)).toBe(
    1,
  );
});

test('what is settled excludes every other value, here and within', () => {
  const run = new Run([], new Map());
  run.settle('P', 'a', true);
  run.settle('Q', 'a', false);
  for (const at of [run, new Run([], new Map(), run)]) {
    expect([at.isExcluded('P', 'a'), at.isExcluded('P', 'b')]).toEqual([false, true]);
    expect([at.isExcluded('Q', 'a'), at.isExcluded('Q', 'b')]).toEqual([true, false]);
    expect([at.equalTo('P'), at.equalTo('Q')]).toEqual(['a', undefined]);
    expect([at.isEqual('P', 'a', 'world', 'P'), at.isEqual('P', 'b', 'world', 'P')]).toEqual([true, false]);
    expect(at.isEqual('Q', 'a', 'world', 'Q')).toBe(false);
  }
});

test('a question about a value says in its world what was answered', () => {
  const choices: Choice[] = [];
  new Run(choices, new Map()).isEqual('P', 'a', 'world', 'P');
  expect([choices[0]?.label?.(0), choices[0]?.label?.(1)]).toEqual([
    ['P', 'a'],
    ['P', 'not a'],
  ]);
});

test.each<[string, string | null, string, boolean, 'world' | 'opaque', boolean]>([
  ['the same default', 'a', 'a', true, 'world', false],
  ['another value than the default', 'a', 'b', true, 'world', true],
  ['that it is not the default', 'a', 'a', false, 'world', true],
  ['that it is not another', 'a', 'b', false, 'world', false],
  ['a value of something open', null, 'b', true, 'world', true],
  ['another value, at deployment alone', 'a', 'b', true, 'opaque', false],
])('settling %s after it was read starts again where it must', (_what, handed, value, equal, kind, again) => {
  const run = new Run([], new Map());
  run.handOut('P', handed);
  for (const at of [run, new Run([], new Map(), run)]) {
    const settle = (): void => at.settle('P', value, equal, kind);
    if (again) expect(settle).toThrow(Hardened);
    else expect(settle).not.toThrow();
  }
});

test('what was resolved in a condition is not what a property reads', () => {
  const run = new Run([], new Map());
  run.rememberResolved(raw, located('property'));
  run.inCondition = true;
  expect(run.recallResolved(raw)).toBeUndefined();
  run.rememberResolved(raw, located('condition'));
  expect(run.recallResolved(raw)).toEqual(located('condition'));
  run.inCondition = false;
  expect(run.recallResolved(raw)).toEqual(located('property'));
  const within = new Run([], new Map(), run);
  expect(within.recallResolved(raw)).toEqual(located('property'));
});

test('what was decided of a condition is known within', () => {
  const run = new Run([], new Map());
  expect([run.remember(raw, true), run.recall(raw)]).toEqual([true, true]);
  expect(new Run([], new Map(), run).recall(raw)).toBe(true);
  expect(new Run([], new Map()).recall(raw)).toBeUndefined();
});

test('between explorations nothing is remembered', () => {
  const idle = new IdleRun();
  expect([idle.remember(raw, true), idle.recall(raw), idle.choose(), idle.choices]).toEqual([
    true,
    undefined,
    0,
    [],
  ]);
  expect(idle.knowledge).toBeUndefined();
});

test.each([
  ['AWS::S3::Bucket', true],
  ['My::Custom::Thing', true],
  ['My::AWS::CloudFormation::Thing', true],
  ['My::AWS::SSM::Parameter', true],
  ['AWS::SSM::ParameterStore', true],
  ['AWS::SSM::Parameter', false],
  ['Custom::Lookup', false],
  ['AWS::CloudFormation::Stack', false],
  [undefined, false],
])('what a resource of type %s gives is an identifier: %s', (type, is) => {
  const target = { logicalId: 'R', id: 'R', attribute: 'Ref', owner: { resourceType: () => type } };
  expect(isIdentifier(new Opaque('R', 'reference', 'R', { target }))).toBe(is);
});

test('so is what AWS gives the account, and no text or parameter', () => {
  const symbols = [new Opaque('R', 'pseudo', 'R'), new Opaque('P', 'parameter', 'P'), 'a', undefined];
  expect(symbols.map(isIdentifier)).toEqual([true, false, false, false]);
  expect(['*', 'a*b', '0.0.0.0/0', '/0a', 'a'].map(isPattern)).toEqual([true, true, true, false, false]);
});

test('a section that is not there is absent, and stands where it would', () => {
  const template = read({ Outputs: { O: { Value: 'a' } }, Metadata: { m: 1 }, Resources: {} });
  expect(template.section('Outputs').get('O.Value').text()).toBe('a');
  expect([template.section('Metadata').get('m').path, template.section('Rules').path]).toEqual([
    '/Metadata/m',
    '/Rules',
  ]);
});
