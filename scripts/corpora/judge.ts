import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { selectRules } from '../../lib/gate';
import { judgeText } from '../../lib/gate/judge';
import { rules } from '../../rules';
import { type Finding } from '../../rules/finding';
import { type Profile } from '../../rules/rule';
import { type Query } from './cases';
import { type Found } from './reverse';

/** Judges every file of the queries. A file that cannot be judged is not in the answer. */
export function judgeAll(folder: string, queries: readonly Query[], profile: Profile): Found {
  const selected = selectRules(rules, { profile });
  const files = new Set(
    queries.flatMap(({ insecure, secure }) => [...insecure, ...secure].map(({ file }) => file)),
  );
  const found = new Map<string, readonly Finding[]>();
  for (const file of files) {
    const results = judgeText(() => readFileSync(join(folder, file), 'utf8'), file, selected);
    if (results.every(({ ok }) => ok))
      found.set(
        file,
        results.flatMap(({ findings }) => findings),
      );
  }
  return found;
}
