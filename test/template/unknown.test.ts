import { verdict, withX } from './support';

const opaque = { Ref: 'Dangling' };

test.each([
  ['a dangling reference', opaque],
  ['an attribute', { 'Fn::GetAtt': ['Gone', 'Arn'] }],
  ['an import', { 'Fn::ImportValue': 'e' }],
  ['a function nobody knows', { 'Fn::Unheard': 1 }],
])('%s is there, is not empty and is not nothing; what it is is open', (_name, P) => {
  const template = withX({ P });
  expect(verdict(template, (x) => x.get('P').isPresent() && !x.get('P').isAbsent())).toBe('pass');
  expect(verdict(template, (x) => !x.get('P').is(''))).toBe('pass');
  expect(verdict(template, (x) => x.get('P').is('a'))).toBe('unknown');
  expect(verdict(template, (x) => x.get('P').isAtLeast(7))).toBe('unknown');
  expect(verdict(template, (x) => x.get('P').startsWith('a'))).toBe('unknown');
});

test('an absent property is absent: judged by its default, never open', () => {
  const template = withX(
    { A: null, B: { Ref: 'AWS::NoValue' }, C: { 'Fn::If': ['Off', 1, { Ref: 'AWS::NoValue' }] } },
    { Conditions: { Off: { 'Fn::Equals': [1, 2] } } },
  );
  for (const name of ['A', 'B', 'C', 'D', 'A.B', 'D.E.F'])
    expect(
      verdict(template, (x) => x.get(name).isAbsent() && !x.get(name).is('a') && !x.get(name).is(false)),
    ).toBe('pass');
});

test('the same thing has the same answer throughout a judgement', () => {
  const template = withX({ P: opaque, Q: opaque, R: { Ref: 'Other' } });
  expect(verdict(template, (x) => x.get('P').is('a') === x.get('Q').is('a'))).toBe('pass');
  expect(verdict(template, (x) => !(x.get('P').is('a') && x.get('P').is('b')))).toBe('pass');
  expect(
    verdict(template, (x) => x.get('P').test('odd', () => true) === x.get('Q').test('odd', () => true)),
  ).toBe('pass');
  expect(verdict(template, (x) => x.get('P').is('a') === x.get('R').is('a'))).toBe('unknown');
});

test('long functions that differ only at their end are different things', () => {
  const long = (end: string): object => ({
    'Fn::Unheard': [...Array.from({ length: 100 }, () => 'x'.repeat(50)), end],
  });
  const texts = (end: string): object => ({ 'Fn::Unheard': 'x'.repeat(1000) + end });
  const template = withX({ A: long('a'), B: long('b'), C: texts('a'), D: texts('b') });
  expect(verdict(template, (x) => x.get('A').is('v') === x.get('B').is('v'))).toBe('unknown');
  expect(verdict(template, (x) => x.get('C').is('v') === x.get('D').is('v'))).toBe('unknown');
});

test('functions whose arguments only read alike are different things', () => {
  const template = withX({ A: { 'Fn::Unheard': { a: 'x,b:y' } }, B: { 'Fn::Unheard': { a: 'x', b: 'y' } } });
  expect(verdict(template, (x) => x.get('A').is('v') === x.get('B').is('v'))).toBe('unknown');
});

test('what fails whatever is decided at deployment fails, wherever it then points', () => {
  const template = withX({ P: opaque });
  expect(verdict(template, (x) => x.get('P').is('a') && x.get('P').is('b'))).toBe('fail');
});

test('a member of something open may be absent', () => {
  const template = withX({ P: opaque });
  expect(verdict(template, (x) => x.get('P.Status').isPresent())).toBe('unknown');
  expect(verdict(template, (x) => x.get('P.Status').isAbsent() || !x.get('P.Status').is('Off'))).toBe(
    'unknown',
  );
  expect(verdict(template, (x) => !(x.get('P.Status').isAbsent() && x.get('P.Status').is('Off')))).toBe(
    'pass',
  );
});

test('an open list may hold anything, also two things at once', () => {
  const template = withX({ L: opaque });
  expect(verdict(template, (x) => x.get('L').some((item) => item.is('bad')))).toBe('unknown');
  expect(verdict(template, (x) => x.get('L').every((item) => item.is('good')))).toBe('unknown');
  const both = verdict(
    template,
    (x) => x.get('L').some((item) => item.is('audit')) && x.get('L').some((item) => item.is('error')),
  );
  expect(both).toBe('unknown');
  const neither = verdict(
    template,
    (x) => !(x.get('L').some((item) => item.is('read')) && x.get('L').some((item) => item.is('write'))),
  );
  expect(neither).toBe('unknown');
});

test('a list parameter without value is an open list, and an ordinary one is one text', () => {
  const Parameters = { L: { Type: 'CommaDelimitedList' }, S: { Type: 'String' } };
  const both = (name: string): string =>
    verdict(
      withX({ P: { Ref: name } }, { Parameters }),
      (x) => !(x.get('P').some((one) => one.is('a')) && x.get('P').some((one) => one.is('b'))),
    );
  expect([both('L'), both('S')]).toEqual(['unknown', 'pass']);
});

test.each([
  ['a mapping where a scalar belongs', { P: { a: 1, b: 2 } }],
  ['a list where a scalar belongs', { P: ['on'] }],
  ['a list of lists', { P: [['on']] }],
])('%s may be anything', (_name, properties) => {
  const template = withX(properties);
  expect(verdict(template, (x) => x.get('P').is('on'))).toBe('unknown');
  expect(verdict(template, (x) => !x.get('P').is('off'))).toBe('unknown');
  expect(verdict(template, (x) => x.get('P').isAtLeast(1))).toBe('unknown');
});

test.each([
  ['text', 'text'],
  ['a number', 7],
  ['a boolean', true],
  ['a list', [{ Status: 'On' }]],
  ['a joined text', { 'Fn::Sub': 'x-${Y}' }],
])('%s where a mapping belongs may hold anything, or nothing', (_name, P) => {
  const template = withX({ P });
  expect(verdict(template, (x) => x.get('P.Status').is('On'))).toBe('unknown');
  expect(verdict(template, (x) => x.get('P.Status').isPresent())).toBe('unknown');
  expect(verdict(template, (x) => !x.get('P.Status').is('Off'))).toBe('unknown');
});
