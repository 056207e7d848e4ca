import { readdirSync, realpathSync, statSync, type Stats } from 'node:fs';
import { basename, join } from 'node:path';
import { reasonOf } from './reason';

/** What a folder turns out to hold. */
export type Found =
  | { readonly kind: 'file' | 'assembly'; readonly path: string }
  | { readonly kind: 'refused'; readonly path: string; readonly reason: string };

/** Endings that templates have; a file with another one is checked when it is named. */
export const endings = ['.template', '.json', '.yaml', '.yml'];

/** Folders of other people's files, which no walk enters: name one to check it. */
export const skippedFolders: ReadonlySet<string> = new Set(['node_modules', '.git', '.hg', '.svn', '.venv']);

/**
 * Everything in a folder that may be a template, in the order of names, and the cloud assemblies, which are judged
 * as a whole. A folder that symbolic links reach twice is walked once; links that lead back are refused.
 */
export function* walk(folder: string): Generator<Found> {
  yield* walkFolder(folder, [], new Set());
}

function* walkFolder(folder: string, above: readonly string[], seen: Set<string>): Generator<Found> {
  let names: string[];
  let real: string;
  try {
    real = realpathSync(folder);
    if (above.includes(real)) {
      yield { kind: 'refused', path: folder, reason: `a symbolic link that leads back to ${real}` };
      return;
    }
    if (seen.has(real)) return;
    seen.add(real);
    names = readdirSync(folder).sort();
  } catch (error) {
    yield { kind: 'refused', path: folder, reason: reasonOf(error) };
    return;
  }
  if (isAssembly(folder, names)) {
    yield { kind: 'assembly', path: folder };
    return;
  }
  for (const name of names) {
    if (skippedFolders.has(name)) continue;
    yield* entry(join(folder, name), [...above, real], seen);
  }
}

function* entry(path: string, above: readonly string[], seen: Set<string>): Generator<Found> {
  let stats: Stats;
  try {
    stats = statSync(path);
  } catch (error) {
    // A link to nowhere, or to itself, may be a template or a whole folder of them: not said, it would be missed.
    yield { kind: 'refused', path, reason: reasonOf(error) };
    return;
  }
  if (stats.isDirectory()) yield* walkFolder(path, above, seen);
  else if (endings.some((ending) => path.toLowerCase().endsWith(ending))) yield { kind: 'file', path };
}

/**
 * A cloud assembly, whole or not: one from which a file was taken must be refused by the gate and not be read as a
 * folder of loose templates, without pack and sentinel.
 */
export function isAssembly(folder: string, names: readonly string[]): boolean {
  if (names.includes('cdk.out') || basename(folder) === 'cdk.out') return true;
  return (
    names.includes('manifest.json') &&
    (names.includes('tree.json') || names.some((name) => name.endsWith('.assets.json')))
  );
}
