import { literals, withX } from './support';

const Stage = { Type: 'String' };
const eq = (parameter: string, value: unknown): object => ({ 'Fn::Equals': [{ Ref: parameter }, value] });
const branch = (condition: string, yes: unknown = 'on', no: unknown = 'off'): object => ({
  'Fn::If': [condition, yes, no],
});

test('what a condition depends on beside a plain reference is computed where it is known', () => {
  const Parameters = { Stage, Names: { Type: 'CommaDelimitedList' } };
  const Mappings = { Stages: { prod: { big: 'true' }, dev: { big: 'false' }, test: { big: 'false' } } };
  const Conditions = {
    Sub: { 'Fn::Equals': [{ 'Fn::Sub': 'x-${Stage}' }, 'x-prod'] },
    Join: { 'Fn::Equals': ['prod', { 'Fn::Join': ['', [{ Ref: 'Stage' }]] }] },
    Map: { 'Fn::Equals': [{ 'Fn::FindInMap': ['Stages', { Ref: 'Stage' }, 'big'] }, 'true'] },
    Empty: { 'Fn::Equals': [{ 'Fn::Join': ['', { Ref: 'Names' }] }, ''] },
  };
  const all = { 'Fn::Join': ['', ['Sub', 'Join', 'Map'].map((name) => branch(name, '1', '0'))] };
  expect(literals(withX({ P: all }, { Parameters, Mappings, Conditions }))).toEqual(['000', '111']);
  expect(literals(withX({ P: all }, { Parameters, Mappings, Conditions }, { Stage: 'prod' }))).toEqual([
    '111',
  ]);
  expect(literals(withX({ P: branch('Empty') }, { Parameters, Conditions }))).toEqual(['off', 'on']);
  expect(literals(withX({ P: branch('Empty') }, { Parameters, Conditions }, { Names: 'a,b' }))).toEqual([
    'off',
  ]);
});

test('the key that a mapping is read with is decided by the value that was found', () => {
  const Mappings = { M: { prod: { v: 'one' }, dev: { v: 'two' }, test: { v: 'two' } } };
  const beside = {
    Parameters: { Stage },
    Mappings,
    Conditions: { IsProd: eq('Stage', 'prod'), IsDev: eq('Stage', 'dev') },
  };
  const P = {
    'Fn::Join': [
      '-',
      [
        { 'Fn::FindInMap': ['M', { Ref: 'Stage' }, 'v'] },
        branch('IsProd', 'prod', 'other'),
        branch('IsDev', 'dev', 'other'),
      ],
    ],
  };
  expect(literals(withX({ P }, beside))).toEqual(['one-prod-other', 'two-other-dev', 'two-other-other']);
});

test('two parameters that a condition compares are decided together where the values are few', () => {
  const Parameters = { A: { Type: 'String', AllowedValues: ['x', 'y'] }, B: Stage };
  const beside = { Parameters, Conditions: { Same: eq('A', { Ref: 'B' }), IsX: eq('B', 'x') } };
  const P = { 'Fn::Join': ['-', [{ Ref: 'A' }, branch('Same', 'same', 'other'), branch('IsX', 'x', 'no')]] };
  expect(literals(withX({ P }, beside))).toEqual([
    'x-other-no',
    'x-same-x',
    'y-other-no',
    'y-other-x',
    'y-same-no',
  ]);
});
