import { judged, literals, resourceOf, verdict, withX } from './support';

const Stage = { Type: 'String' };
const find = (...argument: unknown[]): object => ({ 'Fn::FindInMap': argument });
const byStage = (...rest: unknown[]): object => find('M', { Ref: 'Stage' }, ...rest);
const join = (...parts: unknown[]): object => ({ 'Fn::Join': ['-', parts] });
const M = { dev: { v: 'small', w: 'a' }, prod: { v: 'big', w: 'b' } };
const around = (map: object = M, Conditions: object = {}, Parameters: object = { Stage }): object => ({
  Parameters,
  Conditions,
  Mappings: { M: map },
});
const values = (P: unknown, ...beside: Parameters<typeof around>): unknown =>
  literals(withX({ P }, around(...beside)));
const isProd = { C: { 'Fn::Equals': [{ Ref: 'Stage' }, 'prod'] } };
const branch = { 'Fn::If': ['C', 'on', 'off'] };

test('the default of a lookup counts only where the map may not have the key', () => {
  const Default = { DefaultValue: 'else' };
  expect(values(find('M', 'dev', 'v', Default))).toEqual(['small']);
  expect(values(find('M', 'gone', 'v', Default))).toEqual(['else']);
  expect(values(byStage('v', Default))).toEqual(['big', 'else', 'small']);
  expect(values(find('M', 'dev', { Ref: 'Stage' }, Default))).toEqual(['a', 'else', 'small']);
  expect(values(byStage('v', 'no mapping'))).toEqual(['big', 'small']);
});

test('a default that is taken leaves the key open', () => {
  const map = { dev: { v: 'small' }, test: { v: 'medium' } };
  const found = values(join(byStage('v', { DefaultValue: 'else' }), branch), map, isProd);
  expect(found).toEqual(expect.arrayContaining(['else-on', 'else-off', 'small-off']));
});

test('a row or a column that is found decides the parameter that names it', () => {
  expect(values(join(byStage('v'), branch), M, isProd)).toEqual(['big-on', 'small-off']);
  expect(values(join(branch, byStage('v')), M, isProd)).toEqual(['off-small', 'on-big']);
  const columns = { row: { dev: 'small', prod: 'big', test: 'small' } };
  const byColumn = find('M', 'row', { Ref: 'Stage' });
  expect(values(join(byColumn, branch), columns, isProd)).toEqual(['big-on', 'small-off']);
});

test('each lookup is open for itself, and a world says what it found where', () => {
  const Parameters = { Stage, Other: Stage };
  const both = join(byStage('v'), find('M', { Ref: 'Other' }, 'w'));
  expect(values(both, M, {}, Parameters)).toEqual(['big-a', 'big-b', 'small-a', 'small-b']);
  const isSmall = judged(withX({ P: byStage('v') }, around()), (x) => x.get('P').is('small'));
  expect(isSmall).toMatchObject([{ outcome: 'fail', world: { 'M[Stage]': 'big' } }]);
});

test('what every row says is no question', () => {
  const same = judged(withX({ P: byStage('v') }, around({ dev: { v: 1 }, prod: { v: 1 } })), () => false);
  expect(same).toEqual([{ outcome: 'fail', path: '', message: 'no' }]);
});

test('a key of which only a part is known may be any of the map', () => {
  expect(values(find('M', { 'Fn::Sub': '${Stage}d' }, 'v'))).toEqual(['big', 'small']);
  expect(values(find('M', { 'Fn::Sub': '${Stage}d' }, { 'Fn::Sub': 'v${Stage}' }))).toHaveLength(4);
});

test('in a condition too a parameter has none but its allowed values', () => {
  const Parameters = { Stage: { Type: 'String', AllowedValues: ['dev', 'test'] } };
  const is = (value: string): object => ({ C: { 'Fn::Equals': [byStage('v'), value] } });
  expect(values(branch, M, is('big'), Parameters)).toEqual(['off']);
  expect(values(branch, { ...M, test: { v: 'x' } }, is('small'), Parameters)).toEqual(['off', 'on']);
});

test.each([
  ['a row that is no mapping', { a: 'text' }, find('M', 'a', { Ref: 'Stage' })],
  ['a row that is no mapping, by a literal', { a: 'text' }, find('M', 'a', '0')],
  ['a map that is none', { a: {} }, find('N', 'a', 'b')],
])('of %s nothing is known', (_what, map, lookup) => {
  expect(values(lookup, map)).toEqual([null]);
  expect(verdict(withX({ P: lookup }, around(map)), (x) => x.get('P').is('t'))).toBe('unknown');
});

describe('values too many to tell apart', () => {
  const rows = (count: number, value: (at: number) => unknown = (at) => `v${at}`): object =>
    Object.fromEntries(Array.from({ length: count }, (_, at) => [`r${at}`, { v: value(at), w: `w${at}` }]));
  const says = (holds: Parameters<typeof verdict>[1], map = rows(9)): string =>
    verdict(withX({ P: byStage('v'), Q: byStage('v'), R: byStage('w') }, around(map)), holds);

  test('are more than eight', () => {
    expect(values(byStage('v'), rows(8))).toHaveLength(8);
    expect(values(byStage('v'), rows(9))).toEqual([null]);
  });

  test('are one text that may be any of them, and nothing else', () => {
    expect(says((x) => x.get('P').is('v7'))).toBe('unknown');
    expect(says((x) => x.get('P').is('other'))).toBe('fail');
    expect(
      says((x) =>
        x
          .get('P')
          .items()
          .every((item) => item.isSameAs(x.get('P'))),
      ),
    ).toBe('pass');
    const lists = rows(9, (at) => [at]);
    expect(says((x) => x.get('P').is('other'), lists)).toBe('unknown');
  });

  test('are the same as those of the same lookup alone, and are named by it', () => {
    expect(says((x) => x.get('P').isSameAs(x.get('Q')))).toBe('pass');
    expect(says((x) => x.get('P').isSameAs(x.get('R')))).toBe('fail');
    const x = resourceOf(withX({ P: byStage('v') }, around(rows(9))));
    expect(x.get('P').describe()).toBe('decided at deployment by Fn::FindInMap');
    expect(x.get('P').origin()).toBe('function');
  });
});
