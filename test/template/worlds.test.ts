import { judged, literal, literals, verdict, withX } from './support';

const Stage = { Type: 'String' };
const eq = (parameter: string, value: unknown): object => ({ 'Fn::Equals': [{ Ref: parameter }, value] });
const branch = (condition: string, yes: unknown = 'on', no: unknown = 'off'): object => ({
  'Fn::If': [condition, yes, no],
});

test('both results of a condition on an open parameter are feasible, and the failing one is named', () => {
  const template = withX(
    { P: branch('IsProd') },
    { Parameters: { Stage }, Conditions: { IsProd: eq('Stage', 'prod') } },
  );
  expect(literals(template)).toEqual(['off', 'on']);
  expect(judged(template, (x) => x.get('P').is('on'))).toMatchObject([
    { outcome: 'fail', world: { Stage: 'not prod' } },
  ]);
  expect(judged(template, (x) => x.get('P').is('off'))).toMatchObject([
    { outcome: 'fail', world: { Stage: 'prod' } },
  ]);
});

test('a default decides nothing in a condition, and a given value decides everything', () => {
  const beside = {
    Parameters: { Stage: { ...Stage, Default: 'prod' } },
    Conditions: { IsProd: eq('Stage', 'prod') },
  };
  expect(literals(withX({ P: branch('IsProd') }, beside))).toEqual(['off', 'on']);
  expect(literals(withX({ P: branch('IsProd') }, beside, { Stage: 'prod' }))).toEqual(['on']);
  expect(literals(withX({ P: branch('IsProd') }, beside, { Stage: 'dev' }))).toEqual(['off']);
});

test('And, Or, Not, Equals and conditions that name conditions are computed', () => {
  const Conditions = {
    A: eq('Stage', 'a'),
    B: eq('Stage', 'b'),
    Either: { 'Fn::Or': [{ Condition: 'A' }, { Condition: 'B' }] },
    Both: { 'Fn::And': [{ Condition: 'A' }, { Condition: 'B' }] },
    Neither: { 'Fn::Not': [{ Condition: 'Either' }] },
    Same: eq('Stage', { Ref: 'Stage' }),
    Literal: { 'Fn::Equals': ['true', true] },
  };
  const value = (...names: string[]): object => ({
    'Fn::Join': ['', names.map((name) => branch(name, '1', '0'))],
  });
  const template = withX(
    { P: value('A', 'B', 'Either', 'Both', 'Neither', 'Same', 'Literal') },
    { Parameters: { Stage }, Conditions },
  );
  expect(literals(template)).toEqual(['0000111', '0110011', '1010011'].sort());
});

test('worlds that contradict themselves never occur', () => {
  const Conditions = { IsProd: eq('Stage', 'prod'), IsDev: eq('Stage', 'dev') };
  const Parameters = { Stage: { Type: 'String', AllowedValues: ['prod', 'dev'] } };
  const template = withX(
    { P: branch('IsProd', branch('IsDev', 'impossible', 'prod'), branch('IsDev', 'dev', 'impossible')) },
    { Parameters, Conditions },
  );
  expect(literals(template)).toEqual(['dev', 'prod']);
  const beyond = withX({ P: branch('Is') }, { Parameters, Conditions: { Is: eq('Stage', 'elsewhere') } });
  expect(literals(beyond)).toEqual(['off']);
});

test('a parameter in a property is its default, and what a condition of the same judgement decides', () => {
  const beside = {
    Parameters: { Stage: { ...Stage, Default: 'dev' } },
    Conditions: { IsProd: eq('Stage', 'prod') },
  };
  expect(literal({ Ref: 'Stage' }, beside)).toBe('dev');
  for (const P of [
    { 'Fn::Join': ['-', [{ Ref: 'Stage' }, branch('IsProd')]] },
    { 'Fn::Join': ['-', [branch('IsProd', { Ref: 'Stage' }, { Ref: 'Stage' }), branch('IsProd')]] },
  ])
    expect(literals(withX({ P }, beside))).toEqual(['dev-off', 'prod-on']);
});

test('a default read first and decided otherwise later is read again', () => {
  const beside = {
    Parameters: { Stage: { ...Stage, Default: 'dev' } },
    Conditions: { IsDev: eq('Stage', 'dev'), IsProd: eq('Stage', 'prod') },
  };
  const seen = new Set<string>();
  const template = withX({ P: { Ref: 'Stage' }, D: branch('IsDev'), Q: branch('IsProd') }, beside);
  judged(template, (x) => {
    const read = ['P', 'D', 'Q'].map((name) => x.get(name).text() ?? 'open').join(' ');
    seen.add(read);
    return true;
  });
  expect([...seen].sort()).toEqual(['dev on off', 'open off off', 'prod off on'].sort());
});

test('without a default each allowed value is a world, and without those it is one opaque value', () => {
  expect(
    literals(
      withX(
        { P: { Ref: 'Stage' } },
        { Parameters: { Stage: { Type: 'String', AllowedValues: ['a', 'b', 3] } } },
      ),
    ),
  ).toEqual(['3', 'a', 'b']);
  const open = withX({ P: { Ref: 'Stage' } }, { Parameters: { Stage } });
  expect(verdict(open, (x) => x.get('P').is('a'))).toBe('unknown');
  expect(verdict(open, (x) => x.get('P').isPresent())).toBe('pass');
});

test('an allowed value that fails is named', () => {
  const template = withX(
    { P: { Ref: 'Stage' } },
    { Parameters: { Stage: { Type: 'String', AllowedValues: ['good', 'bad', 'ugly'] } } },
  );
  expect(judged(template, (x) => x.get('P').is('good', 'ugly'))).toMatchObject([
    { outcome: 'fail', world: { Stage: 'bad' } },
  ]);
});
