import { join } from 'node:path';
import { outputs } from './generate/all';
import { stale, write } from './generate/output';

/** Writes every generated file; with `--check` writes nothing and fails if one is not what it would write. */
async function main(): Promise<void> {
  const root = join(__dirname, '..');
  const wanted = await outputs(root);
  if (!process.argv.includes('--check')) {
    const changed = write(root, wanted);
    console.log(
      changed.length === 0 ? 'everything was up to date' : changed.map((path) => `wrote ${path}`).join('\n'),
    );
    return;
  }
  const differ = stale(root, wanted);
  if (differ.length === 0) return;
  console.error(
    `not up to date: ${differ.map(({ path }) => path).join(', ')}\nrun \`npm run generate\` and commit the result`,
  );
  process.exitCode = 1;
}

void main();
