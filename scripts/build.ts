import { chmodSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundledPackages, bundleEntries, bundleProgram, entries } from './bundle/esbuild';
import { noticeOf } from './bundle/notice';
import { writeTypes } from './bundle/types';

/** Builds what `npm pack` packs: the program, the package's entries, their types, and NOTICE. */
async function main(): Promise<void> {
  const root = join(__dirname, '..');
  const folder = join(root, 'build');
  rmSync(folder, { recursive: true, force: true });
  const metafiles = await Promise.all([bundleProgram(root, folder), bundleEntries(root, folder, entries)]);
  chmodSync(join(folder, 'bin/portcullis.js'), 0o755);
  writeTypes(root, folder, entries);
  const notice = noticeOf(root, bundledPackages(root, metafiles));
  if (readNotice(root) !== notice) writeFileSync(join(root, 'NOTICE'), notice);
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
