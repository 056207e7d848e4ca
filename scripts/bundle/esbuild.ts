import { isAbsolute, join, relative, sep } from 'node:path';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { build, type BuildOptions, type Metafile, type OutputFile } from 'esbuild';
import { packName, packOf } from './pack';
import { main, partsOf } from './parts';
import { split } from './program';
import { ruleDocs, writePages } from './rule-docs';

/** Where the sources of the program and of the package's entries stand; each is built to the same place under `build/`. */
const program = 'bin/portcullis.ts';
export const entries = [
  'lib/index.ts',
  'rules/index.ts',
  'lib/gate/index.ts',
  'runtime/security-headers/index.ts',
  'runtime/verify/index.ts',
  'runtime/encryption/index.ts',
  'runtime/logger/index.ts',
  'runtime/rotation/index.ts',
  'runtime/row-level-security/index.ts',
  'runtime/signing-keys/index.ts',
  'runtime/tenants/index.ts',
] as const;

const shared = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  metafile: true,
  legalComments: 'eof',
  logLevel: 'silent',
} as const satisfies BuildOptions;

/**
 * The program, without CDK: `bin/portcullis.js`, and beside it the parts that it reads when a run needs them.
 *
 * @throws Error if something imports a peer dependency: the program must run where none is installed.
 */
export async function bundleProgram(root: string, folder: string): Promise<Metafile> {
  writePages(folder);
  const parts = partsOf(root);
  const { metafile, outputFiles } = await build({
    ...shared,
    plugins: [split(root, parts), ruleDocs(root)],
    absWorkingDir: root,
    entryPoints: {
      [main]: program,
      ...Object.fromEntries([...parts.names, ...parts.ofRules].map((part) => [part, `part:${part}`])),
    },
    outdir: join(folder, 'bin'),
    minify: true,
    write: false,
  });
  writeParts(join(folder, 'bin'), parts.ofRules, outputFiles);
  const peers = peersOf(root);
  const loaded = Object.keys(metafile.inputs).filter((input) => peers.some((peer) => isIn(input, peer)));
  if (loaded.length > 0)
    throw new Error(`the program would carry ${loaded[0]}: nothing under it may import CDK`);
  return metafile;
}

/** Each part to a file, but those of the rules all to one. */
function writeParts(folder: string, ofRules: readonly string[], files: readonly OutputFile[]): void {
  mkdirSync(folder, { recursive: true });
  const packed = new Map<string, string>();
  for (const { path, text } of files) {
    const part = relative(folder, path).split(sep).join('/').replace(/\.js$/, '');
    if (ofRules.includes(part)) packed.set(part, text);
    else writeFileSync(path, text);
  }
  writeFileSync(join(folder, packName), packOf(packed));
}

/** The package's entries, each with everything but the peers in it. Names stay: CDK writes those of classes into its output. */
export async function bundleEntries(
  root: string,
  folder: string,
  paths: readonly string[],
): Promise<Metafile> {
  writePages(folder);
  const { metafile } = await build({
    ...shared,
    plugins: [ruleDocs(root)],
    absWorkingDir: root,
    entryPoints: [...paths],
    outbase: root,
    outdir: folder,
    external: peersOf(root),
  });
  return metafile;
}

/** The peer dependencies, which whoever installs the package brings along. */
export function peersOf(root: string): string[] {
  const manifest: unknown = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const peers = typeof manifest === 'object' && manifest !== null && 'peerDependencies' in manifest;
  if (!peers || typeof manifest.peerDependencies !== 'object' || manifest.peerDependencies === null)
    throw new Error('package.json has no peerDependencies');
  return Object.keys(manifest.peerDependencies);
}

/** The folders of the packages that ended up in bundles, from the root. */
export function bundledPackages(root: string, metafiles: readonly Metafile[]): string[] {
  const folders = new Set<string>();
  for (const { outputs } of metafiles)
    for (const { inputs } of Object.values(outputs))
      for (const [input, { bytesInOutput }] of Object.entries(inputs)) {
        const folder = packageFolder(isAbsolute(input) ? relative(root, input) : input);
        if (folder !== undefined && bytesInOutput > 0) folders.add(folder);
      }
  return [...folders].sort();
}

function packageFolder(input: string): string | undefined {
  const parts = input.split('/');
  const at = parts.lastIndexOf('node_modules');
  if (at === -1) return undefined;
  return parts.slice(0, at + (parts[at + 1]?.startsWith('@') === true ? 3 : 2)).join('/');
}

function isIn(input: string, name: string): boolean {
  return input.includes(`node_modules/${name}/`);
}
