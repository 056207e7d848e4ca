import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { type Plugin } from 'esbuild';
import ts from 'typescript';

/** The file that node is started with. */
export const main = 'portcullis';

/**
 * Which file of the program a module goes to. A run reads the rules of the services that its templates use, YAML for
 * YAML and SAM for SAM, and nothing else: what `check` costs at start-up is what node has to compile.
 */
function partOf(path: string): string {
  const [top, second = '', third] = path.split('/');
  if (top === 'rules')
    return path === 'rules/index.ts' ? main : third === undefined ? 'engine' : `rules/${second}`;
  if (top === 'template') return second === 'sam' ? 'sam' : second.startsWith('yaml-') ? 'yaml' : 'engine';
  return top === 'checklist' ? 'checklist' : main;
}

/** The parts and the modules of each, from the root, but for the main one. */
export function parts(root: string): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const top of ['rules', 'template', 'checklist'])
    for (const name of readdirSync(join(root, top), { recursive: true, encoding: 'utf8' }).sort()) {
      const path = [top, ...name.split(sep)].join('/');
      const part = partOf(path);
      if (path.endsWith('.ts') && part !== main) found.set(part, [...(found.get(part) ?? []), path]);
    }
  return found;
}

const ENTRY = 'portcullis-part';
const LINK = 'portcullis-link';

/** Builds each part to a file of its own; what one part needs of another it asks that file for, when it needs it. */
export function split(root: string): Plugin {
  const all = parts(root);
  return {
    name: 'split',
    setup(build) {
      build.onResolve({ filter: /^part:/ }, ({ path }) => ({
        path: path.slice('part:'.length),
        namespace: ENTRY,
      }));
      build.onLoad({ filter: /./, namespace: ENTRY }, ({ path }) => ({
        contents: (all.get(path) ?? []).map(offer).join('\n'),
        resolveDir: root,
        loader: 'js',
      }));
      build.onResolve({ filter: /^\./, namespace: 'file' }, ({ path, resolveDir, importer }) => {
        const from = partOf(relative(root, importer).split(sep).join('/'));
        const wanted = moduleAt(join(resolveDir, path));
        const module = wanted === undefined ? undefined : relative(root, wanted).split(sep).join('/');
        if (module === undefined || partOf(module) === from) return undefined;
        return { path: `${from}|${module}`, namespace: LINK };
      });
      build.onLoad({ filter: /./, namespace: LINK }, ({ path }) => {
        const [from = '', module = ''] = path.split('|');
        const file = relative(dirname(from), partOf(module)).split(sep).join('/');
        return { contents: link(`require('./${file}.js')['${module}']`, join(root, module)), loader: 'js' };
      });
      build.onResolve({ filter: /./, namespace: LINK }, ({ path }) => ({ path, external: true }));
      build.onLoad({ filter: /rules[\\/]index\.ts$/ }, ({ path }) => ({
        contents: compactIndex(readFileSync(path, 'utf8')),
        loader: 'ts',
      }));
    },
  };
}

const ROW =
  /new LazyRule<\w+>\('([\w-]+)', '(\w+)', ([^(]+), \(\) => require\('\.\/([\w-]+)\/([\w-]+)'\)\.default\),/g;

/**
 * The index as one line of data: a thousand rows of code would be half of what node compiles at every start.
 *
 * @throws Error for an index whose rows are not what the generator writes
 */
function compactIndex(source: string): string {
  const rows = [...source.matchAll(ROW)].map(([, id, profile, types = '', service, name]) => {
    const appliesTo: unknown = JSON.parse(types.replaceAll("'", '"'));
    return [id, profile, appliesTo, service, `rules/${service}/${name}.ts`];
  });
  if (rows.length === 0 || rows.length !== source.split('new LazyRule').length - 1)
    throw new Error('rules/index.ts has rows of another form than the generator writes');
  return `import { LazyRule } from './lazy';
${askOnce}
export const rules = JSON.parse(${JSON.stringify(JSON.stringify(rows))}).map(
  ([id, profile, appliesTo, service, module]) => new LazyRule(id, profile, appliesTo, () => ask(service)[module].default),
);
`;
}

/** Node looks a path up again at every `require`; there are a thousand rules, and a hundred files of them. */
const askOnce = `const asked = new Map();
const ask = (service) => {
  const file = './rules/' + service + '.js';
  if (!asked.has(service)) asked.set(service, require(file));
  return asked.get(service);
};
`;

/** A module of a part, made when it is first asked for. */
function offer(module: string): string {
  return `Object.defineProperty(exports, '${module}', { get: () => require('./${module}') });`;
}

/** What stands for a module of another part. One that exports functions alone is asked for at the first call. */
function link(wanted: string, path: string): string {
  const names = exportedFunctions(path);
  if (names === undefined) return `module.exports = ${wanted};`;
  return names.map((name) => `export const ${name} = (...given) => ${wanted}.${name}(...given);`).join('\n');
}

/** The names of the functions that a module exports, by itself or from others; undefined if it exports any other value. */
function exportedFunctions(path: string): readonly string[] | undefined {
  const names: string[] = [];
  for (const statement of parsed(path).statements) {
    if (ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement)) continue;
    if (ts.isExportAssignment(statement)) return undefined;
    if (ts.isExportDeclaration(statement)) {
      const passed = passedOn(path, statement);
      if (passed === undefined) return undefined;
      names.push(...passed);
    } else if (isExported(statement)) {
      if (!ts.isFunctionDeclaration(statement) || statement.name === undefined) return undefined;
      names.push(statement.name.text);
    }
  }
  return names;
}

/** The functions of `export { a, type B } from './other'`; undefined if something in it is no function. */
function passedOn(
  path: string,
  { exportClause, moduleSpecifier }: ts.ExportDeclaration,
): string[] | undefined {
  if (
    !exportClause ||
    !ts.isNamedExports(exportClause) ||
    !moduleSpecifier ||
    !ts.isStringLiteral(moduleSpecifier)
  )
    return undefined;
  const other = moduleAt(join(dirname(path), moduleSpecifier.text));
  const values = exportClause.elements.filter(({ isTypeOnly }) => !isTypeOnly);
  const functions = new Set(
    other === undefined
      ? []
      : parsed(other).statements.flatMap((statement) =>
          ts.isFunctionDeclaration(statement) && isExported(statement) ? [statement.name?.text] : [],
        ),
  );
  const names = values.map(({ name, propertyName }) => [name.text, (propertyName ?? name).text] as const);
  return names.every(([, own]) => functions.has(own)) ? names.map(([name]) => name) : undefined;
}

function isExported(statement: ts.Statement): boolean {
  const modifiers = ts.canHaveModifiers(statement) ? (ts.getModifiers(statement) ?? []) : [];
  return modifiers.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
}

function parsed(path: string): ts.SourceFile {
  return ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest);
}

function moduleAt(path: string): string | undefined {
  const base = path.replace(/\.js$/, '');
  return [`${base}.ts`, join(path, 'index.ts')].find((file) => existsSync(file));
}
