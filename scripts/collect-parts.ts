import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import ts from 'typescript';
import { isControlId, type ControlId } from '../checklist';
import { type Part, type Parts, type Proof } from '../checklist/parts';
import { probeFiles, ruleFiles, sourcesBelow } from './generate/sources';

/** Reads from the sources, without running them, what registers itself for which controls, and which tests prove them. */
export function collectParts(root: string): Parts {
  const parse = (file: string): ts.SourceFile =>
    ts.createSourceFile(file, readFileSync(join(root, file), 'utf8'), ts.ScriptTarget.ES2022, true);
  // Deeper ones are of parts that several functions share.
  const contracts = sourcesBelow(root, 'runtime').filter((file) =>
    /^runtime\/[^/]+\/contract\.ts$/.test(file),
  );
  return {
    constructs: [...sourcesBelow(root, 'constructs'), ...sourcesBelow(root, 'lib')]
      .map(parse)
      .flatMap(classes)
      .sort(byName),
    rules: ruleFiles(root)
      .map(parse)
      .flatMap((source) => declared(source, 'defineRule'))
      .sort(byName),
    runtime: contracts.map(parse).flatMap(contract),
    probes: probeFiles(root)
      .map(parse)
      .flatMap((source) => declared(source, 'defineProbe')),
    proofs: sourcesBelow(root, 'test')
      .filter((file) => file.endsWith('.test.ts'))
      .map(parse)
      .flatMap(proofs),
  };
}

/** Classes whose doc comment carries `@controls IDN-01 IDN-02`. */
function classes(source: ts.SourceFile): Part[] {
  return all(source, ts.isClassDeclaration).flatMap((node) => {
    const tag = ts.getJSDocTags(node).find(({ tagName }) => tagName.text === 'controls');
    if (tag === undefined) return [];
    if (node.name === undefined) throw at(node, 'a class with @controls has no name');
    const ids = (ts.getTextOfJSDocComment(tag.comment) ?? '').split(/[\s,]+/).filter((id) => id !== '');
    return [{ name: node.name.text, file: source.fileName, controls: ids.map((id) => controlId(id, tag)) }];
  });
}

/** The object given to `defineRule` or `defineProbe`: its `id`, or else the name of its file, and its `controls`. */
function declared(source: ts.SourceFile, declare: string): Part[] {
  return calls(source, declare).map((call) => {
    const [argument] = call.arguments;
    if (argument === undefined || !ts.isObjectLiteralExpression(argument))
      throw at(call, `${declare} takes an object literal`);
    const id = property(argument, 'id');
    const name = id !== undefined && ts.isStringLiteral(id) ? id.text : basename(source.fileName, '.ts');
    return { name, file: source.fileName, controls: idsOf(property(argument, 'controls'), argument) };
  });
}

/** `export const controls = [...]` of a runtime part, which is named after its folder. */
function contract(source: ts.SourceFile): Part[] {
  const found = all(source, ts.isVariableDeclaration).find((node) => node.name.getText() === 'controls');
  if (found === undefined) throw at(source, 'a contract exports `controls`');
  return [
    {
      name: basename(dirname(source.fileName)),
      file: source.fileName,
      controls: idsOf(found.initializer, found),
    },
  ];
}

/** Calls of the `refuses` that test/refuses.ts exports; another function of that name proves nothing. */
function proofs(source: ts.SourceFile): Proof[] {
  const imports = all(source, ts.isImportDeclaration).map((node) =>
    node.moduleSpecifier.getText().slice(1, -1),
  );
  if (!imports.some((module) => /^(?:\.\.?\/)+refuses$/.test(module))) return [];
  const taken = new Set<string>();
  return calls(source, 'refuses').map((call) => {
    const [control, what] = call.arguments;
    if (!control || !what || !ts.isStringLiteral(control) || !ts.isStringLiteralLike(what)) {
      throw at(
        call,
        'refuses(...) takes its control and its sentence as literals, because they are read from the source',
      );
    }
    const id = controlId(control.text, call);
    const name = `${id} refuses ${what.text}`;
    if (taken.has(name)) throw at(call, `a second proof says "${name}": one of them could fail unseen`);
    taken.add(name);
    return { control: id, name, file: source.fileName };
  });
}

function idsOf(value: ts.Expression | undefined, owner: ts.Node): ControlId[] {
  const list =
    value !== undefined && (ts.isAsExpression(value) || ts.isSatisfiesExpression(value))
      ? value.expression
      : value;
  if (list === undefined || !ts.isArrayLiteralExpression(list))
    throw at(owner, '`controls` is a list of literals');
  return list.elements.map((element) => {
    if (!ts.isStringLiteral(element)) throw at(element, '`controls` is a list of literals');
    return controlId(element.text, element);
  });
}

function property(of: ts.ObjectLiteralExpression, name: string): ts.Expression | undefined {
  return of.properties.filter(ts.isPropertyAssignment).find((node) => node.name.getText() === name)
    ?.initializer;
}

function calls(source: ts.SourceFile, name: string): ts.CallExpression[] {
  return all(source, ts.isCallExpression).filter((call) => call.expression.getText() === name);
}

function all<T extends ts.Node>(source: ts.SourceFile, is: (node: ts.Node) => node is T): T[] {
  const found: T[] = [];
  const visit = (node: ts.Node): void => {
    if (is(node)) found.push(node);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function controlId(id: string, node: ts.Node): ControlId {
  if (isControlId(id)) return id;
  throw at(node, `"${id}" is no control of checklist/controls.ts`);
}

function at(node: ts.Node, message: string): Error {
  const source = node.getSourceFile();
  const { line } = source.getLineAndCharacterOfPosition(node.getStart());
  return new Error(`${source.fileName}:${line + 1}: ${message}`);
}

function byName(a: Part, b: Part): number {
  return a.name < b.name ? -1 : Number(a.name > b.name);
}
