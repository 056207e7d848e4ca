import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';

/** The templates below a folder, by their endings, in one order on every machine. */
export function templatesBelow(root: string): string[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:ya?ml|json|template)$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .sort();
}
