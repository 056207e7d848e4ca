import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** One rule a file, what rules share, and the engine that reads templates. */
export const areas = ['rules', 'shared', 'engine'] as const;
export type Area = (typeof areas)[number];

/** Where a file belongs; null where nothing is mutated. */
export function areaOf(file: string): Area | null {
  if (!file.endsWith('.ts') || isData(file)) return null;
  if (file.startsWith('template/')) return 'engine';
  if (!file.startsWith('rules/')) return null;
  return file.split('/').length === 2 ? 'shared' : 'rules';
}

/** The index, tables of names, types, what AWS publishes for SAM, and what only examples are made of. */
function isData(file: string): boolean {
  return (
    /^rules\/(?:index|prefixes|retired|finding|example|[a-z-]+-example)\.ts$/.test(file) ||
    /^template\/sam\/data\/(?:(?:application|data|operations)-policies|connector-pairs)\.ts$/.test(file)
  );
}

/** Every file that is mutated, in an order that holds. */
export function mutatedFiles(root: string): string[] {
  return ['rules', 'template']
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map(
        (file) => `${folder}/${file}`,
      ),
    )
    .filter((file) => areaOf(file) !== null)
    .sort();
}

/** Those that a path names, as a file or a folder. Throws on a path that names none. */
export function under(files: readonly string[], paths: readonly string[]): string[] {
  if (paths.length === 0) return [...files];
  const chosen = paths.flatMap((path) => {
    const name = path.replace(/^\.\//, '').replace(/\/$/, '');
    const found = files.filter((file) => file === name || file.startsWith(`${name}/`));
    if (found.length === 0)
      throw new Error(`nothing is mutated under "${path}": name a file or folder of rules/ or template/`);
    return found;
  });
  return files.filter((file) => chosen.includes(file));
}

/** Part `3/40` of the files: every fortieth, so that parts are alike. */
export function shard(files: readonly string[], part: string | undefined): string[] {
  if (part === undefined) return [...files];
  const [index = 0, count = 0] = /^\d{1,4}\/\d{1,4}$/.test(part) ? part.split('/').map(Number) : [];
  if (index < 1 || index > count)
    throw new Error(`"${part}" is no part: give a number and how many there are, such as 3/40`);
  return files.filter((_, at) => at % count === index - 1);
}

/** So many files, drawn by a seed. */
export function sample(files: readonly string[], count: number, seed: string): string[] {
  const rank = (file: string): string => createHash('sha256').update(`${seed} ${file}`).digest('hex');
  const ranks = new Map(files.map((file) => [file, rank(file)]));
  const drawn = [...files]
    .sort((a, b) => (ranks.get(a) ?? '').localeCompare(ranks.get(b) ?? ''))
    .slice(0, count);
  return files.filter((file) => drawn.includes(file));
}
