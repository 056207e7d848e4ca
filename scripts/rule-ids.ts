import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ruleFiles } from './generate/sources';

/** Where every rule's id stands. Read as text, so that one file that does not compile hides nothing. */
export function ruleIds(root: string): { readonly id: string; readonly file: string }[] {
  return ruleFiles(root).flatMap((file) => {
    const id = /^ {2}id: '(PC-[A-Z0-9]+-\d+)',$/m.exec(readFileSync(join(root, file), 'utf8'))?.[1];
    return id === undefined ? [] : [{ id, file }];
  });
}

/** The first free id of a prefix: one above the highest that is or ever was taken. */
export function nextId(prefix: string, taken: readonly string[]): string {
  const numbers = taken
    .filter((id) => id.startsWith(`${prefix}-`))
    .map((id) => Number(id.slice(prefix.length + 1)));
  return `${prefix}-${String(Math.max(0, ...numbers) + 1).padStart(2, '0')}`;
}
