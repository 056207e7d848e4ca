import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { type Plugin } from 'esbuild';
import ts from 'typescript';
import { rules } from '../../rules';
import { type RuleDocs } from '../../rules/rule';

/** What rules import in place of their pages. */
export const docsModule = 'portcullis:rule-docs';

/** Where the pages stand below the build's folder: a file for each prefix of ids. */
const pagesFolder = 'rule-pages';

/**
 * Moves what rules say to people out of the code, into one file that is read when a page is asked for: node need not compile
 * hundreds of pages of examples at every start. Pages are plain data, so nothing is lost on the way.
 *
 * @throws Error for a rule whose `docs` is not where this looks for it: its pages would cost every start.
 */
export function ruleDocs(root: string): Plugin {
  return {
    name: 'rule-docs',
    setup(build) {
      build.onLoad({ filter: /\.ts$/ }, ({ path }) => {
        if (!isRule(root, path)) return undefined;
        return { contents: withoutDocs(path, readFileSync(path, 'utf8')), loader: 'ts' };
      });
      build.onResolve({ filter: /^portcullis:rule-docs$/ }, () => ({
        path: docsModule,
        namespace: docsModule,
      }));
      build.onLoad({ filter: /^portcullis:rule-docs$/, namespace: docsModule }, () => ({
        contents: reader,
        loader: 'js',
        resolveDir: root,
      }));
    },
  };
}

function isRule(root: string, path: string): boolean {
  return (
    path.startsWith(join(root, 'rules') + sep) && path.slice(join(root, 'rules').length + 1).includes(sep)
  );
}

/** Writes the pages below the build's folder, for the bundles to read: `PC-S3.json` holds those of `PC-S3-01` and the like, by id. */
export function writePages(build: string): void {
  const pages = new Map<string, Record<string, RuleDocs>>();
  for (const { id, docs } of rules) {
    const file = `${id.slice(0, id.lastIndexOf('-'))}.json`;
    pages.set(file, { ...pages.get(file), [id]: docs() });
  }
  mkdirSync(join(build, pagesFolder), { recursive: true });
  for (const [file, of] of pages) writeFileSync(join(build, pagesFolder, file), JSON.stringify(of));
}

/** Reads pages from the top of the build, when one is asked for: bundles stand one or two folders below it. */
const reader = `import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
const near = join(__dirname, '..', '${pagesFolder}');
const folder = existsSync(near) ? near : join(__dirname, '../..', '${pagesFolder}');
const pages = new Map();
export function docsOf(id) {
  const file = id.slice(0, id.lastIndexOf('-')) + '.json';
  if (!pages.has(file)) pages.set(file, JSON.parse(readFileSync(join(folder, file), 'utf8')));
  return pages.get(file)[id];
}
`;

/** The source with `docs: () => docsOf('PC-S3-01')`; helpers that only the pages used fall to tree shaking. */
function withoutDocs(path: string, source: string): string {
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true);
  let id: string | undefined;
  let docs: ts.Expression | undefined;
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAssignment(node) && ts.isIdentifier(node.name) && isDeclaration(node.parent)) {
      if (node.name.text === 'id' && ts.isStringLiteral(node.initializer)) id = node.initializer.text;
      if (node.name.text === 'docs') docs = node.initializer;
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  if (id === undefined && docs === undefined) return source;
  if (id === undefined || docs === undefined) throw new Error(`${path}: a rule without a literal id or docs`);
  const call = `() => docsOf(${JSON.stringify(id)})`;
  return `import { docsOf } from '${docsModule}';\n${source.slice(0, docs.getStart())}${call}${source.slice(docs.getEnd())}`;
}

/** The object that stands directly in `defineRule(…)`. */
function isDeclaration(node: ts.Node): boolean {
  return (
    ts.isCallExpression(node.parent) &&
    ts.isIdentifier(node.parent.expression) &&
    node.parent.expression.text === 'defineRule'
  );
}
