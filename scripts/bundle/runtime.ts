import { createHash, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Metafile } from 'esbuild';

/** Where the code of functions is built to, from the root; constructs look for it there, and it is packed. */
export const runtimeFolder = 'build/functions';
const cacheFile = 'node_modules/.cache/portcullis/runtime.json';

/** What a bundle was made of and became, by the name of the function. */
type Made = Readonly<Record<string, { readonly inputs: readonly string[]; readonly digest: string }>>;

/** The functions: each folder of runtime/ with a handler. */
export function runtimeNames(root: string): string[] {
  const names = readdirSync(join(root, 'runtime'));
  return names.filter((name) => existsSync(join(root, 'runtime', name, 'handler.ts'))).sort();
}

/**
 * Bundles every handler to `build/functions/<name>/index.js`, whole: the AWS SDK that a function runs with is then the one of the
 * lock file, and not the one that Lambda happens to have. The same sources give the same bytes, so that nothing is deployed
 * again for nothing.
 */
export async function bundleRuntime(root: string, names = runtimeNames(root)): Promise<Metafile> {
  const { build } = await import('esbuild');
  const { metafile, outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: Object.fromEntries(names.map((name) => [`${name}/index`, `runtime/${name}/handler.ts`])),
    outdir: runtimeFolder,
    bundle: true,
    platform: 'node',
    target: 'node24',
    format: 'cjs',
    // The modules that can be shaken: half the size, and half the cold start.
    mainFields: ['module', 'main'],
    // What pg takes in place of itself where somebody installed it: nobody did.
    external: ['pg-native'],
    minify: true,
    metafile: true,
    legalComments: 'none',
    logLevel: 'silent',
    write: false,
  });
  for (const { path, contents } of outputFiles) replace(path, contents);
  removeStrangers(root);
  const made = names.map((name) => {
    const inputs = ownInputs(metafile, `runtime/${name}/handler.ts`);
    return [name, { inputs, digest: digestOf(root, name, inputs) }] as const;
  });
  const cache = JSON.stringify({ ...readCache(root), ...Object.fromEntries(made) });
  replace(join(root, cacheFile), Buffer.from(cache));
  return metafile;
}

/** Bundles the handlers whose bundle is missing, or was made of something else. Gives their names. */
export async function bundleStaleRuntime(root: string): Promise<string[]> {
  const made = readCache(root);
  const stale = runtimeNames(root).filter((name) => {
    const before = made[name];
    return before === undefined || digestOf(root, name, before.inputs) !== before.digest;
  });
  if (stale.length > 0) await bundleRuntime(root, stale);
  return stale;
}

/** The sources of ours that a handler reaches; also those of which nothing but values written out elsewhere is left. */
function ownInputs({ inputs }: Metafile, handler: string): string[] {
  const found = new Set([handler]);
  for (const path of found)
    for (const { path: imported } of inputs[path]?.imports ?? [])
      if (inputs[imported] !== undefined && !imported.includes('node_modules/')) found.add(imported);
  return [...found].sort();
}

/** Over the sources, what they are bundled with, and the bundle itself. */
function digestOf(root: string, name: string, inputs: readonly string[]): string {
  const hash = createHash('sha256');
  const bundle = `${runtimeFolder}/${name}/index.js`;
  for (const file of [...inputs, 'package-lock.json', 'scripts/bundle/runtime.ts', bundle]) {
    const path = join(root, file);
    hash.update(`${file}\0`).update(existsSync(path) ? readFileSync(path) : 'missing');
  }
  return hash.digest('hex');
}

function readCache(root: string): Made {
  const path = join(root, cacheFile);
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {};
}

/** Bundles of handlers that are gone would be packed for ever. What begins with a dot is being written just now. */
function removeStrangers(root: string): void {
  const names = runtimeNames(root);
  for (const name of readdirSync(join(root, runtimeFolder)))
    if (!names.includes(name) && !name.startsWith('.'))
      rmSync(join(root, runtimeFolder, name), { recursive: true, force: true });
}

/** In one step, so that whoever reads it at the same time sees the old or the new, and never half of one. */
function replace(path: string, contents: Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  const next = join(dirname(dirname(path)), `.${randomUUID()}`);
  writeFileSync(next, contents);
  renameSync(next, path);
}
