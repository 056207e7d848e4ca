import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { prefixes } from '../../rules/prefixes';

/** The files that hold one rule each, from the root and sorted: the folder is the registry. */
export function ruleFiles(root: string): string[] {
  return readdirSync(join(root, 'rules'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && Object.hasOwn(prefixes, entry.name))
    .flatMap((entry) => sourcesIn(root, `rules/${entry.name}`))
    .sort();
}

/** The files that hold one probe each. */
export function probeFiles(root: string): string[] {
  return sourcesBelow(root, 'probes').filter((file) =>
    readFileSync(join(root, file), 'utf8').includes('export default defineProbe('),
  );
}

/** Every TypeScript source below a folder, sorted; none if the folder is missing. */
export function sourcesBelow(root: string, folder: string): string[] {
  if (!existsSync(join(root, folder))) return [];
  const below = readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return entry.name === 'node_modules' ? [] : sourcesBelow(root, path);
    return isSource(entry.name) ? [path] : [];
  });
  return below.sort();
}

function sourcesIn(root: string, folder: string): string[] {
  return readdirSync(join(root, folder))
    .filter(isSource)
    .map((name) => `${folder}/${name}`);
}

function isSource(name: string): boolean {
  return name.endsWith('.ts') && !name.endsWith('.d.ts');
}
