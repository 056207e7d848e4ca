import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** One generated file: where it stands from the root of the repository, and its whole text (null: it must not exist). */
export interface Output {
  readonly path: string;
  readonly text: string | null;
}

/** The outputs whose file differs from what would be written. */
export function stale(root: string, outputs: readonly Output[]): Output[] {
  return outputs.filter(({ path, text }) => {
    const file = join(root, path);
    return (existsSync(file) ? readFileSync(file, 'utf8') : null) !== text;
  });
}

/** Writes what is stale, so that an up-to-date file keeps its time, and says which paths changed. */
export function write(root: string, outputs: readonly Output[]): string[] {
  const changed = stale(root, outputs);
  for (const { path, text } of changed) {
    const file = join(root, path);
    if (text === null) {
      rmSync(file);
      continue;
    }
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return changed.map(({ path }) => path);
}
