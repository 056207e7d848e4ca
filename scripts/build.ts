import { chmodSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { bundledPackages, bundleEntries, bundleProgram, entries } from './bundle/esbuild';
import { noticeOf } from './bundle/notice';
import { bundleRuntime, runtimeFolder } from './bundle/runtime';
import { writeTypes } from './bundle/types';

/** Builds what `npm pack` packs: the program, the package's entries, their types, the code of functions, and NOTICE. */
async function main(): Promise<void> {
  const root = join(__dirname, '..');
  const folder = join(root, 'build');
  removeAllButRuntime(folder);
  const metafiles = await Promise.all([
    bundleProgram(root, folder),
    bundleEntries(root, folder, entries),
    bundleRuntime(root),
  ]);
  chmodSync(join(folder, 'bin/portcullis.js'), 0o755);
  writeTypes(root, folder, entries);
  const notice = noticeOf(root, bundledPackages(root, metafiles));
  if (readNotice(root) !== notice) writeFileSync(join(root, 'NOTICE'), notice);
}

/** A synthesis that runs at the same time reads the code of functions, and each of those is replaced in one step. */
function removeAllButRuntime(folder: string): void {
  for (const name of existsSync(folder) ? readdirSync(folder) : [])
    if (name !== basename(runtimeFolder)) rmSync(join(folder, name), { recursive: true, force: true });
}

function readNotice(root: string): string | undefined {
  try {
    return readFileSync(join(root, 'NOTICE'), 'utf8');
  } catch {
    return undefined;
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
