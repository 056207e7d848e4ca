import { type Explored, merge, type PlaceJudgement } from '../../template/merge';
import { type Choice } from '../../template/run';

/** A choice of the parameter `P`, unless another is named: `x` or not. */
const world = (key: string, answer: number, says = ['x', 'not x'], name = 'P'): Choice => ({
  key,
  kind: 'world',
  count: 2,
  answer,
  label: (chosen) => [name, says[chosen] ?? ''],
});
const open = (answer: number): Choice => ({ key: 'open', kind: 'opaque', count: 2, answer });
const fail = (path = '', message = 'bad'): PlaceJudgement => ({ outcome: 'fail', path, message });
const unknown = (path = '', message = 'bad'): PlaceJudgement => ({ outcome: 'unknown', path, message });
const undecided = (path = ''): PlaceJudgement => ({ ...unknown(path), world: null });
const run = (choices: Choice[], ...judgements: PlaceJudgement[]): Explored => ({ choices, judgements });

type Case = [what: string, runs: Explored[], said: PlaceJudgement[]];

test.each<Case>([
  ['nothing where no run says anything', [run([open(0)]), run([open(1)])], []],
  ['a failure where every run fails', [run([world('a', 0)], fail()), run([world('a', 1)], fail())], [fail()]],
  [
    'the world in which it fails, where that is one of two',
    [run([world('a', 0)]), run([world('a', 1)], fail())],
    [{ ...fail(), world: { P: 'not x' } }],
  ],
  [
    'only the choices without which it would not fail',
    [
      run([world('a', 0), world('b', 0, ['y', 'not y'], 'Q')], fail()),
      run([world('a', 0), world('b', 1, ['y', 'not y'], 'Q')], fail()),
      run([world('a', 1)]),
    ],
    [{ ...fail(), world: { P: 'x' } }],
  ],
  ['nothing sure where deployment decides', [run([open(0)], fail()), run([open(1)])], [undecided()]],
  [
    'nothing sure where one run does not know',
    [run([open(0)], fail()), run([open(1)], unknown())],
    [undecided()],
  ],
  ['what is unknown in every run', [run([open(0)], unknown()), run([open(1)], unknown())], [undecided()]],
  [
    'each place by itself',
    [run([open(0)], fail('/a'), fail('/b')), run([open(1)], fail('/a'))],
    [fail('/a'), undecided('/b')],
  ],
  [
    'several judgements of one place',
    [run([], fail('', 'one'), fail('', 'two'), fail('', 'three'))],
    [fail('', 'one'), fail('', 'two'), fail('', 'three')],
  ],
  [
    'the first place, where one or another always fails',
    [run([open(0)], fail('/a')), run([open(1)], fail('/b'))],
    [fail('/a')],
  ],
  [
    'in which world one or another always fails',
    [
      run([world('a', 1)]),
      run([world('a', 0), open(0)], fail('/a'), unknown('/c')),
      run([world('a', 0), open(1)], fail('/b')),
    ],
    [
      { ...fail('/a'), world: { P: 'x' } },
      { ...unknown('/c'), world: { P: 'x' } },
    ],
  ],
  [
    'nothing sure where one place fails or another is unknown',
    [run([open(0)], fail('/a')), run([open(1)], unknown('/b'))],
    [undecided('/a'), undecided('/b')],
  ],
  [
    'what it knew of the world before',
    [run([world('a', 0)], { ...fail(), world: { Q: 'q' } }), run([world('a', 1)])],
    [{ ...fail(), world: { Q: 'q', P: 'x' } }],
  ],
])('all runs together say %s', (_what, runs, said) => {
  expect(merge(runs, false)).toEqual(said);
});

test.each<Case>([
  [
    'a failure that no deployment decides',
    [run([world('a', 1)]), run([world('a', 0)], fail())],
    [{ ...fail(), world: { P: 'x' } }],
  ],
  ['nothing sure where deployment decides', [run([world('a', 0), open(0)], fail())], [undecided()]],
  ['nothing sure where it is unknown', [run([world('a', 0)], unknown())], [undecided()]],
  [
    'that there are more than it looks at',
    [run([world('a', 0)])],
    [{ outcome: 'unknown', path: '', message: 'depends on more than 16 combinations of parameters' }],
  ],
])('runs that are not all say %s', (_what, runs, said) => {
  expect(merge(runs, true)).toEqual(said);
});

test.each([
  ['x', 'x', 'x'],
  ['x', 'not y', 'x'],
  ['not y', 'x', 'x'],
  ['x', 'y', 'y'],
  ['not x', 'not x', 'not x'],
  ['not x', 'not y', 'not x, not y'],
  ['x not ', 'not y', 'x not '],
  ['x', 'y not ', 'y not '],
])('a world that says of one name %s and %s says %s', (one, two, both) => {
  const first = world('a', 0, [one]);
  const second = world('b', 0, [two]);
  const runs = [
    run([first, second], fail()),
    run([first, { ...second, answer: 1 }]),
    run([{ ...first, answer: 1 }]),
  ];
  expect(merge(runs, false)).toEqual([{ ...fail(), world: { P: both } }]);
});

test('a choice without a label says nothing to a reader', () => {
  const silent = (answer: number): Choice => ({ key: 'a', kind: 'world', count: 2, answer });
  expect(merge([run([silent(0)], fail()), run([silent(1)])], false)).toEqual([fail()]);
});
