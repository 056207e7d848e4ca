import { parseTemplates, TemplateError } from '../../../template';
import { read } from '../support';

test('JSON is read as it stands, names that mean something in JavaScript included', () => {
  const text =
    '{"Resources": {"__proto__": {"Type": "T"}, "constructor": {"Type": "toString"}}, "__proto__": {"a": 1}}';
  const template = read(text);
  expect([...template.resources].map(({ logicalId, type }) => [logicalId, type])).toEqual([
    ['__proto__', 'T'],
    ['constructor', 'toString'],
  ]);
  expect(template.resource('toString')).toBeUndefined();
  expect(template.byType('hasOwnProperty')).toEqual([]);
  expect({}).not.toHaveProperty('a');
});

test('what only YAML allows in brackets is read too: comments, trailing commas, bare words', () => {
  expect(read('{\n "Resources": {}, # note\n "A": [b, c,],\n}').raw).toEqual({
    Resources: {},
    A: ['b', 'c'],
  });
});

test.each([
  ['nothing', ''],
  ['blanks', ' \n\t\n'],
  ['only a comment', '# nothing\n'],
  ['only markers', '---\n---\n'],
])('%s is refused as empty', (_name, text) => {
  expect(() => parseTemplates(text)).toThrow('empty: no template in it');
});

test.each([
  ['a scalar', '"Resources"'],
  ['a list', '[]'],
  ['a mapping without Resources', '{"AWSTemplateFormatVersion": "2010-09-09"}'],
  ['Resources as a list', '{"Resources": []}'],
  ['Resources as text', 'Resources: some'],
  ['Resources as a number', '{"Resources": 1}'],
])('%s is refused as no template', (_name, text) => {
  expect(() => parseTemplates(text)).toThrow(/not a CloudFormation template/);
});

test.each(['{"Resources": {}}', '{"Resources": null}', 'Resources:\n'])(
  'empty Resources are a template: %j',
  (text) => {
    expect(read(text).resourceCount).toBe(0);
  },
);

test.each(['{"Resources": {"X": %}}'])('resource bodies of every shape are resources', (text) => {
  for (const body of [
    'null',
    '1',
    '"text"',
    '[]',
    '{}',
    '{"Type": 1}',
    '{"Type": "T", "Properties": []}',
    '{"Properties": "x", "Condition": 7}',
  ]) {
    const template = read(text.replace('%', body));
    const x = template.resource('X');
    expect(x?.exists()).toBe(true);
    expect(x?.get('A.B').isList()).toBe(false);
    expect(x?.attribute('DeletionPolicy').isAbsent()).toBe(true);
  }
});

test('text that is neither JSON nor YAML is refused with line and column', () => {
  const broken = '{\n  "Resources": {\n    "X": {"Type": "T"\n  }\n';
  expect(() => parseTemplates(broken)).toThrow(TemplateError);
  expect(() => parseTemplates(broken)).toThrow(
    expect.objectContaining({ line: expect.any(Number), column: expect.any(Number) }),
  );
  expect(() => parseTemplates(broken)).toThrow(/^neither valid JSON nor YAML: .*line \d+/);
});

test('nesting beyond any template is refused with the place, valid or not', () => {
  const deep = `{"Resources": ${'{"a":'.repeat(100_000)}1${'}'.repeat(100_001)}`;
  expect(() => parseTemplates(deep)).toThrow(/nested deeper than 500 levels \(line 1, column \d+\)/);
  expect(() => parseTemplates('['.repeat(100_000))).toThrow(/nested deeper/);
});

test('nesting just within the limit is read, judged and located', () => {
  const template = read(`{"Resources": {"X": {"Properties": ${'{"a":'.repeat(400)}1${'}'.repeat(400)}}}}`);
  const path = `/Properties${'/a'.repeat(400)}`;
  expect(template.locate('X', path)).toEqual({ line: 1, column: expect.any(Number) });
  expect(
    template
      .resource('X')
      ?.get(Array.from({ length: 400 }, () => 'a').join('.'))
      .literal(),
  ).toBe(1);
});
