import { parseSync, traverse, type NodePath } from '@babel/core';
import { SaidNotDone } from '../../../scripts/mutate/ignorer';

/** The literals of a source that would be mutated: those that no ignored part holds. */
function mutated(source: string): string[] {
  const ignorer = new SaidNotDone();
  const file = parseSync(source, {
    configFile: false,
    babelrc: false,
    parserOpts: { plugins: ['typescript'] },
  });
  if (file === null) throw new Error('no source');
  const literals: string[] = [];
  traverse(file, {
    enter(path: NodePath) {
      if (ignorer.shouldIgnore(path) !== undefined) path.skip();
      else if (path.node.type === 'StringLiteral') literals.push(path.node.value);
      else if (path.node.type === 'TemplateLiteral') literals.push('`');
    },
  });
  return literals;
}

const rule = (check: string, top = '', docs = '') => `
  ${top}
  export default defineRule({
    id: 'metadata', title: 'metadata', controls: ['metadata'], frameworks: { fsbp: ['metadata'] },
    appliesTo: ['type'],
    check(resource) { ${check} },
    docs: () => ({ rationale: 'metadata', examples: { fail: { omitted: ${docs || "'metadata'"} } } }),
  });`;

test('what a rule does is mutated, and what it says of itself is not', () => {
  expect(mutated(rule("return resource.get('property');"))).toEqual(['type', 'property']);
});

test.each([
  ["fail(resource, 'words')"],
  ['fail(resource, `words ${resource}`)'],
  ["fail(resource, resource.isAbsent() ? 'words' : `words`)"],
  ["unknown(resource, 'words')"],
  ["expectOn(resource, 'words')"],
  ["testPattern(resource, 'words', (text) => text)"],
  ["resource.test('words', (text) => text)"],
  ["new TemplateError('words')"],
  ["expectClosedToWorld(resource, { 22: 'words' })"],
])('words for people are not mutated: %s', (check) => {
  expect(mutated(rule(check))).toEqual(['type']);
});

test.each([
  ["fail(resource.get('place'), 'words')", ['place']],
  ["expectOneOf(resource, 'words', 'ON')", ['ON']],
  ["/^x/.test('text')", ['text']],
  ['resource.test(`tells apart ${name}`, (text) => text)', ['`']],
  ["other(resource, 'text')", ['text']],
  ["{ place: 'text' }", ['text']],
])('what stands beside words is mutated: %s', (check, literals) => {
  expect(mutated(rule(`return (${check});`))).toEqual(['type', ...literals]);
});

test('what examples alone are made of is not mutated, through others too', () => {
  const top =
    "const body = { Type: 'example' }; const made = (more) => ({ ...body, more: 'example', more });";
  expect(mutated(rule('return pass();', top, "made({ X: 'metadata' })"))).toEqual(['type']);
});

test.each([
  ["const weak = ['listed'];", 'return weak.includes(resource);', 'weak', ['listed']],
  [
    "function helper(resource) { return resource.get('helped'); }",
    'return helper(resource);',
    '',
    ['helped'],
  ],
  ["export const shared = 'exported';", 'return pass();', 'shared', ['exported']],
  ["const unused = 'unused';", 'return pass();', '', ['unused']],
])('what the rule reads too is mutated: %s', (top, check, docs, literals) => {
  expect(mutated(rule(check, top, docs))).toEqual([...literals, 'type']);
});
