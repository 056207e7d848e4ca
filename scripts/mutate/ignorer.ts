import { type Node, type NodePath as BabelPath } from '@babel/core';
import { type Ignorer, type NodePath } from '@stryker-mutator/api/ignore';

declare module '@stryker-mutator/api/ignore' {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- this is how Stryker lets an ignorer say what it reads
  export interface NodePath extends BabelPath {}
}

/** What a rule says of itself; `appliesTo` and `check` are what it does. */
const metadata = new Set([
  'id',
  'title',
  'severity',
  'profile',
  'controls',
  'frameworks',
  'waivable',
  'docs',
]);

/** Functions that take words for people, and which argument that is. */
const words: ReadonlyMap<string, number> = new Map([
  ['fail', 1],
  ['unknown', 1],
  ['expectOn', 1],
  ['expectNotOn', 1],
  ['expectSet', 1],
  ['expectOneOf', 1],
  ['expectNoneOf', 1],
  ['expectAtLeast', 1],
  ['expectAtMost', 1],
  ['expectAttribute', 2],
  ['publishedLog', 2],
  ['expectAlarm', 3],
  ['expectOutOfReach', 3],
  ['wayFromInternet', 3],
]);

/** Functions whose questions have a name, which worlds show. A name made of parts tells questions apart, and counts. */
const questions: ReadonlyMap<string, number> = new Map([
  ['test', 0],
  ['testPattern', 1],
  ['testRange', 1],
]);

const errors = new Set(['Error', 'TemplateError', 'TooMuchWork', 'Unsupported', 'Hardened']);

/** Leaves out of mutation what is said and not done: metadata, messages, documentation and the examples in it. */
export class SaidNotDone implements Ignorer {
  shouldIgnore(path: NodePath): string | undefined {
    if (isMetadata(path)) return 'metadata of a rule';
    if (isWords(path)) return 'words for people';
    if (isExample(path)) return 'part of an example';
    return undefined;
  }
}

function isMetadata({ node, parentPath }: NodePath): boolean {
  const call = parentPath?.parentPath;
  return (
    (node.type === 'ObjectProperty' || node.type === 'ObjectMethod') &&
    node.key.type === 'Identifier' &&
    metadata.has(node.key.name) &&
    call?.node.type === 'CallExpression' &&
    call.node.callee.type === 'Identifier' &&
    call.node.callee.name === 'defineRule'
  );
}

function isWords({ node, parent, key, listKey }: NodePath): boolean {
  if (isNameOfPort(node, parent)) return true;
  if (listKey !== 'arguments' || !('callee' in parent) || !('arguments' in parent)) return false;
  const called = nameOf(parent.callee);
  if (called === undefined) return false;
  if (parent.type === 'NewExpression') return errors.has(called) && key === 0;
  return (
    words.get(called) === key ||
    (node.type === 'StringLiteral' && parent.arguments.length > 1 && questions.get(called) === key)
  );
}

/** `{ 22: 'SSH' }`: what a port is called in messages. */
function isNameOfPort(node: Node, parent: Node): boolean {
  return (
    node.type === 'StringLiteral' && parent.type === 'ObjectProperty' && parent.key.type === 'NumericLiteral'
  );
}

function nameOf(callee: Node): string | undefined {
  if (callee.type === 'Identifier') return callee.name;
  return callee.type === 'MemberExpression' && callee.property.type === 'Identifier'
    ? callee.property.name
    : undefined;
}

/** What stands at the top of a rule's file and is read in its documentation alone, directly or by another such. */
function isExample(path: NodePath): boolean {
  // What others import is read elsewhere too.
  if (path.parent.type !== 'Program' || path.node.type.startsWith('Export')) return false;
  const declared = Object.values(path.scope.getProgramParent().bindings).filter(
    ({ path: { node, parent } }) => node === path.node || parent === path.node,
  );
  return (
    declared.length > 0 &&
    declared.every((binding) => binding.referenced && isReadInDocsOnly(path, binding.referencePaths))
  );
}

function isReadInDocsOnly(declaration: NodePath, references: readonly NodePath[]): boolean {
  return references.every((reference) => {
    if (reference.find((above) => above === declaration)) return true;
    if (reference.find(isMetadata)) return true;
    const outermost = reference.find(({ parent }) => parent.type === 'Program');
    return outermost !== null && outermost !== declaration && isExample(outermost);
  });
}
