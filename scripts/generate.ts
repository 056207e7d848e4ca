import { join } from 'node:path';
import { documents, indexes } from './generate/all';
import { stale, write } from './generate/output';

/** Writes every generated file; with `--check` writes nothing and fails if one is not what it would write. */
async function main(): Promise<void> {
  const root = join(__dirname, '..');
  if (!process.argv.includes('--check')) {
    const changed = [...write(root, indexes(root)), ...write(root, await documents(root))];
    console.log(
      changed.length === 0 ? 'everything was up to date' : changed.map((path) => `wrote ${path}`).join('\n'),
    );
    return;
  }
  const differ = [...stale(root, indexes(root)), ...stale(root, await documents(root))];
  if (differ.length === 0) return;
  console.error(
    `not up to date: ${differ.map(({ path }) => path).join(', ')}\nrun \`npm run generate\` and commit the result`,
  );
  process.exitCode = 1;
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
