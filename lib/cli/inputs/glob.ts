import { type Dirent, readdirSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { alternatives, isPattern, matchesSegment } from './pattern';
import { codeOf, reasonOf } from './reason';
import { skippedFolders } from './walk';

/** What a pattern names, and the folders that could not be searched for it. */
export interface Matches {
  readonly paths: readonly string[];
  readonly refused: readonly { readonly path: string; readonly reason: string }[];
}

/**
 * The files and folders that a pattern names, in the order of names: `*`, `?`, `[a-z]`, `{a,b}`, and `**` for any
 * folders in between (it enters neither links to folders nor node_modules and the like).
 *
 * Pattern and folders are walked side by side, and no place twice: no pattern costs more than its length times the
 * names it meets.
 */
export function glob(pattern: string): Matches {
  const search = new Search();
  for (const alternative of alternatives(pattern)) search.run(alternative);
  const refused = [...search.refused].map(([path, reason]) => ({ path, reason }));
  return { paths: [...search.found].sort(), refused };
}

class Search {
  readonly found = new Set<string>();
  readonly refused = new Map<string, string>();
  private segments: readonly string[] = [];
  private been = new Set<string>();

  run(pattern: string): void {
    this.segments = pattern.split(sep === '\\' ? /[\\/]/ : '/').filter((segment) => segment !== '');
    this.been = new Set();
    this.step(pattern.startsWith('/') ? '/' : '', 0);
  }

  private step(folder: string, at: number): void {
    if (this.been.has(`${at} ${folder}`)) return;
    this.been.add(`${at} ${folder}`);
    const segment = this.segments[at];
    if (segment === undefined || (segment === '**' && at + 1 === this.segments.length))
      this.found.add(folder === '' ? '.' : folder);
    else if (segment === '**') this.anyFolder(folder, at);
    else if (isPattern(segment)) {
      for (const { name } of this.entries(folder))
        if (matchesSegment(segment, name)) this.step(join(folder, name), at + 1);
    } else if (this.exists(join(folder, segment))) this.step(join(folder, segment), at + 1);
  }

  private anyFolder(folder: string, at: number): void {
    this.step(folder, at + 1);
    for (const entry of this.entries(folder))
      if (entry.isDirectory() && !skippedFolders.has(entry.name)) this.step(join(folder, entry.name), at);
  }

  private exists(path: string): boolean {
    try {
      return statSync(path, { throwIfNoEntry: false }) !== undefined;
    } catch (error) {
      this.refused.set(path, reasonOf(error));
      return false;
    }
  }

  private entries(folder: string): Dirent[] {
    try {
      return readdirSync(folder === '' ? '.' : folder, { withFileTypes: true });
    } catch (error) {
      // A file where the pattern wants a folder is no match; a folder that cannot be read hides matches.
      if (codeOf(error) !== 'ENOTDIR') this.refused.set(folder, reasonOf(error));
      return [];
    }
  }
}
