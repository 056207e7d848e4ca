import { evaluate } from '../../rules/evaluate';
import { defineRule, fail, pass, type ResourceRule } from '../../rules/rule';
import { type Resource } from '../../template';
import { read } from '../template/support';

const rule = (
  check: ResourceRule['check'],
  appliesTo: readonly string[] = ['T'],
  id = 'PC-TEST-01',
): ResourceRule =>
  defineRule({
    id,
    title: 'Good',
    severity: 'high',
    profile: 'recommended',
    controls: ['OPS-04'],
    waivable: true,
    appliesTo,
    check,
    docs: () => {
      throw new Error('docs are never read while judging');
    },
  });

const on = (resource: Resource): ReturnType<typeof pass> => {
  const value = resource.get('P');
  return value.is('on') ? pass() : fail(value, `it is ${value.describe()}`);
};
const template = read({
  Parameters: { S: { Type: 'String' } },
  Conditions: { C: { 'Fn::Equals': [{ Ref: 'S' }, 'x'] } },
  Resources: {
    Good: { Type: 'T', Properties: { P: 'on' } },
    Bad: { Type: 'T', Properties: { P: 'off' } },
    Unset: { Type: 'T' },
    Open: { Type: 'T', Properties: { P: { Ref: 'Gone' } } },
    World: { Type: 'T', Properties: { P: { 'Fn::If': ['C', 'on', 'off'] } } },
    Other: { Type: 'U' },
    Shape: { Type: 'T', Properties: 'text' },
  },
});

test('every rule on every resource it applies to gives an outcome, passes included', () => {
  const said = [...evaluate(template, [rule(on)])].map(({ resource, outcome, path, world }) => [
    resource?.logicalId,
    outcome,
    path,
    world,
  ]);
  expect(said).toEqual([
    ['Good', 'pass', '', null],
    ['Bad', 'fail', '/Properties/P', null],
    ['Unset', 'fail', '/Properties/P', null],
    ['Open', 'unknown', '/Properties/P', null],
    ['World', 'fail', '/Properties/P/Fn::If/2', { S: 'not x' }],
    ['Shape', 'unknown', '/Properties/P', null],
  ]);
});

test('a finding carries what the rule says of itself, and never reads its docs', () => {
  const [, bad] = evaluate(template, [rule(on)]);
  expect(bad).toEqual({
    ruleId: 'PC-TEST-01',
    outcome: 'fail',
    severity: 'high',
    resource: { logicalId: 'Bad', type: 'T' },
    path: '/Properties/P',
    message: 'it is "off"',
    controls: ['OPS-04'],
    world: null,
  });
});

test('a rule over the template is asked once, and its findings name no resource', () => {
  const over = defineRule({
    ...rule(on),
    appliesTo: 'template',
    check: (whole) => (whole.byType('V').length === 0 ? fail('/Resources', 'no V') : pass()),
  });
  expect([...evaluate(template, [over])]).toMatchObject([
    { outcome: 'fail', resource: null, path: '/Resources' },
  ]);
});

test('a rule that throws, whatever it throws, is an error finding with its cause, and the others go on', () => {
  for (const thrown of [
    new TypeError('no such thing'),
    'text',
    undefined,
    null,
    { toString: 1 },
    new RangeError('x'.repeat(10_000)),
  ]) {
    const broken = rule(() => {
      throw thrown;
    });
    const [first, ...rest] = [...evaluate(template, [broken, rule(on, ['U'])])];
    expect(first).toMatchObject({
      outcome: 'error',
      resource: { logicalId: 'Good' },
      path: '',
      message: expect.stringMatching(/^the rule itself failed .*bug/),
    });
    expect(first?.message.length).toBeLessThan(400);
    expect(rest.at(-1)).toMatchObject({ outcome: 'fail', resource: { logicalId: 'Other' } });
  }
});

test('a rule that throws in one world only is an error finding', () => {
  const broken = rule((resource) => {
    if (resource.get('P').is('off')) throw new Error('only here');
    return pass();
  });
  const said = [...evaluate(template, [broken])].map(
    ({ resource, outcome }) => `${resource?.logicalId ?? ''} ${outcome}`,
  );
  expect(said).toEqual(['Good pass', 'Bad error', 'Unset pass', 'Open error', 'World error', 'Shape error']);
});

test('a rule that recurses without end is an error finding', () => {
  const endless = (resource: Resource): ReturnType<typeof pass> => endless(resource);
  expect([...evaluate(template, [rule(endless)])][0]).toMatchObject({ outcome: 'error' });
});

test('the outcome of a rule does not depend on which rules run before it, or between', () => {
  const one = rule(on);
  const two = rule(
    (resource) =>
      resource.get('P').isPresent() && resource.get('P').text() === undefined ? fail('', 'open') : pass(),
    ['T'],
    'PC-TEST-02',
  );
  const of = (id: string, ...order: ResourceRule[]): unknown =>
    [...evaluate(template, order)].filter(({ ruleId }) => ruleId === id);
  expect(of('PC-TEST-01', one, two)).toEqual(of('PC-TEST-01', two, one));
  const first = evaluate(template, [one]);
  first.next();
  const between = [...evaluate(template, [two])];
  expect([...first].length).toBe(5);
  expect(between).toEqual([...evaluate(template, [two])]);
});

test('what is read outside of a judgement decides nothing in one', () => {
  const fresh = read(JSON.stringify(template.raw));
  fresh.resource('World')?.get('P').is('off');
  fresh.resource('Open')?.get('P').is('off');
  expect([...evaluate(fresh, [rule(on)])]).toEqual([...evaluate(template, [rule(on)])]);
});
