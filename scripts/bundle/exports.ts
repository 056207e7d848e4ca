import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';

/** What a module exports under a name: all that a link to it must know. */
export type Kind = 'function' | 'value';

/**
 * What a module exports at run time, by name.
 *
 * @throws Error for `export *`, which says no names.
 */
export function exportsOf(path: string): ReadonlyMap<string, Kind> {
  const found = new Map<string, Kind>();
  for (const statement of parsed(path).statements) {
    if (ts.isExportAssignment(statement)) found.set('default', 'value');
    else if (ts.isExportDeclaration(statement)) passedOn(path, statement, found);
    else if (isExported(statement)) declared(statement, found);
  }
  return found;
}

/** `export { a, type B } from './other'`. */
function passedOn(
  path: string,
  { exportClause, moduleSpecifier, isTypeOnly }: ts.ExportDeclaration,
  found: Map<string, Kind>,
): void {
  if (isTypeOnly) return;
  if (!exportClause || !ts.isNamedExports(exportClause) || !moduleSpecifier)
    throw new Error(`${path} exports by another form than { name } from './module'`);
  const other = ts.isStringLiteral(moduleSpecifier) && moduleAt(join(dirname(path), moduleSpecifier.text));
  const kinds = other ? exportsOf(other) : new Map<string, Kind>();
  for (const { name, propertyName, isTypeOnly: isType } of exportClause.elements)
    if (!isType) found.set(name.text, kinds.get((propertyName ?? name).text) ?? 'value');
}

function declared(statement: ts.Statement, found: Map<string, Kind>): void {
  if (ts.isFunctionDeclaration(statement) && statement.name) found.set(statement.name.text, 'function');
  if ((ts.isClassDeclaration(statement) || ts.isEnumDeclaration(statement)) && statement.name)
    found.set(statement.name.text, 'value');
  if (!ts.isVariableStatement(statement)) return;
  for (const { name } of statement.declarationList.declarations)
    if (ts.isIdentifier(name)) found.set(name.text, 'value');
}

/** The modules that a module imports at run time, at once or later, but for packages. */
export function importsOf(path: string): string[] {
  const file = parsed(path);
  const later = [...file.text.matchAll(/\bimport\('(\.[^']+)'\)/g)].flatMap(
    ([, name = '']) => moduleAt(join(dirname(path), name)) ?? [],
  );
  return file.statements.reduce((found, statement) => {
    const name = ts.isImportDeclaration(statement)
      ? importsValues(statement) && statement.moduleSpecifier
      : ts.isExportDeclaration(statement) && !statement.isTypeOnly && statement.moduleSpecifier;
    const module =
      name &&
      ts.isStringLiteral(name) &&
      name.text.startsWith('.') &&
      moduleAt(join(dirname(path), name.text));
    return module ? [...found, module] : found;
  }, later);
}

function importsValues({ importClause }: ts.ImportDeclaration): boolean {
  if (!importClause || importClause.isTypeOnly) return false;
  const named = importClause.namedBindings;
  if (importClause.name || !named || ts.isNamespaceImport(named)) return true;
  return named.elements.some(({ isTypeOnly }) => !isTypeOnly);
}

function isExported(statement: ts.Statement): boolean {
  const modifiers = ts.canHaveModifiers(statement) ? (ts.getModifiers(statement) ?? []) : [];
  return modifiers.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
}

const known = new Map<string, ts.SourceFile>();

function parsed(path: string): ts.SourceFile {
  const before = known.get(path);
  if (before) return before;
  const file = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest);
  known.set(path, file);
  return file;
}

/** The source file that an import of a path means. */
export function moduleAt(path: string): string | undefined {
  const base = path.replace(/\.js$/, '');
  return [`${base}.ts`, join(path, 'index.ts')].find((file) => existsSync(file));
}
