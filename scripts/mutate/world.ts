import { transformSync } from 'esbuild';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative } from 'node:path';
import { Registry, type Registered } from './registry';

/** What instrumented code reads and writes; Stryker's instrumenter fixes its name and shape. */
interface MutantState {
  activeMutant?: string | undefined;
  currentTestId?: string | undefined;
  mutantCoverage?: { static: Record<string, number>; perTest: Record<string, Record<string, number>> };
  hitCount?: number | undefined;
  hitLimit?: number | undefined;
}

declare global {
  var __stryker__: MutantState | undefined;
}

export function mutantState(): MutantState {
  return (globalThis.__stryker__ ??= {});
}

/**
 * Forgets every module below the working directory, so that all is as new. `only` is a file that nothing but tests and the
 * index imports: then they alone are forgotten with it, which is much less to load again.
 */
export function forget(only?: string): void {
  const root = process.cwd();
  const { cache } = createRequire(join(root, 'package.json'));
  for (const path of Object.keys(cache)) {
    const file = relative(root, path);
    if (file.startsWith('..') || file.includes('node_modules')) continue;
    if (only === undefined || path === only || file.startsWith('test/') || file === 'rules/index.ts')
      Reflect.deleteProperty(cache, path);
  }
}

/** Loads the test files, with what they import and is forgotten or new. */
export function loadTests(testFiles: readonly string[]): readonly Registered[] {
  const root = process.cwd();
  // A require of its own each time: a lasting one would keep every module it ever loaded alive.
  const require = createRequire(join(root, 'package.json'));
  compileOnce(require);
  const registry = new Registry();
  registry.install();
  aliasFastCheck(root, require);
  for (const file of testFiles) registry.load(file, () => require(join(root, file)) as unknown);
  return registry.tests;
}

/** Property tests look at the same examples each time here too, as jest's configuration has it. */
function aliasFastCheck(root: string, require: NodeJS.Require): void {
  const path = require.resolve('fast-check');
  if (path in require.cache) return;
  const own: unknown = require(join(root, 'test/fast-check.js'));
  const loaded = require.cache[path];
  if (loaded === undefined)
    throw new Error('test/fast-check.js is made of another fast-check than tests import');
  loaded.exports = own;
}

const compiled = new Map<string, string>();

/** The files of a sandbox never change: each is turned into JavaScript once, however often it is loaded. */
function compileOnce({ extensions }: NodeJS.Require): void {
  extensions['.ts'] = (module: NodeModule, path: string): void => {
    const known = compiled.get(path);
    const code = known ?? javascriptOf(path);
    if (known === undefined) compiled.set(path, code);
    const compile: unknown = Reflect.get(module, '_compile');
    if (typeof compile !== 'function')
      throw new Error('this version of Node.js compiles modules in another way');
    Reflect.apply(compile, module, [code, path]);
  };
}

function javascriptOf(path: string): string {
  return transformSync(readFileSync(path, 'utf8'), { loader: 'ts', format: 'cjs', target: 'node20' }).code;
}
