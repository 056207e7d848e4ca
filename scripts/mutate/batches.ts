import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { areaOf, areas, mutatedFiles, type Area } from './files';

/** One run of Stryker: the files that are mutated, and the tests that are to notice. */
export interface Batch {
  readonly area: Area;
  readonly files: readonly string[];
  readonly tests: readonly string[];
  /** The files of the rules whose examples count. */
  readonly rules: readonly string[];
}

const examples = 'test/rules/examples.test.ts';
/** What examples cannot show in a few lines. */
const tables = [
  'database-versions',
  'environment',
  'named-actions',
  'secret-properties',
  'trust-policies',
].map((name) => `test/rules/${name}.test.ts`);
/** A world is loaded anew for each survivor: small ones cost less than starting Stryker more often. */
const most: Readonly<Record<Area, number>> = { rules: 50, shared: 1, engine: 6 };

/** The files in batches, each with the tests that are about it. */
export function batchesOf(root: string, files: readonly string[]): Batch[] {
  return areas.flatMap((area) => {
    const own = files.filter((file) => areaOf(file) === area);
    const count = Math.ceil(own.length / most[area]);
    return Array.from({ length: count }, (_, at): Batch => {
      const part = own.slice(at * most[area], (at + 1) * most[area]);
      if (area === 'rules') return { area, files: part, tests: [examples, ...tables], rules: part };
      if (area === 'engine')
        return {
          area,
          files: part,
          tests: [...engineTests(root), examples],
          rules: spread(usersOf(root, part), 60),
        };
      const users = spread(usersOf(root, part), 100);
      const shown = users.length > 0 ? [examples] : [];
      return { area, files: part, tests: [...shown, ...sharedTests(root)], rules: users };
    });
  });
}

function testsUnder(root: string, folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.test.ts'))
    .map((file) => `${folder}/${file}`)
    .sort();
}

/** Those that measure time, or read thousands of templates, take seconds each and see nothing that others do not. */
function engineTests(root: string): string[] {
  const slow = /\/(?:sharing|linear|shapes|reachability-limits)\.test\.ts$/;
  return testsUnder(root, 'test/template').filter((file) => !slow.test(file));
}

/** Those of all rules at once take minutes, measure time, or read what is not in the sandbox. */
function sharedTests(root: string): string[] {
  const slow = ['examples', 'catalogue', 'any-shape', 'linear', 'never-shown', 'secure-templates'];
  return testsUnder(root, 'test/rules').filter(
    (file) => !slow.some((name) => file.endsWith(`/${name}.test.ts`)),
  );
}

/** So many of them at most, from the first to the last: what hundreds use, the examples of some hundred see. */
function spread(files: readonly string[], count: number): string[] {
  const step = Math.max(1, files.length / count);
  return files.filter((_, at) => Math.floor(at / step) !== Math.floor((at - 1) / step));
}

/** The rules that import one of the files, directly or through others. */
function usersOf(root: string, files: readonly string[]): string[] {
  const users = new Map<string, string[]>();
  for (const file of mutatedFiles(root))
    for (const imported of importsOf(root, file)) users.set(imported, [...(users.get(imported) ?? []), file]);
  const reached = new Set(files);
  for (const file of reached) for (const user of users.get(file) ?? []) reached.add(user);
  return [...reached].filter((file) => areaOf(file) === 'rules').sort();
}

function importsOf(root: string, file: string): string[] {
  const text = readFileSync(join(root, file), 'utf8');
  return [...text.matchAll(/ from '(\.[^']+)';/g)].flatMap(([, path = '']) => {
    const imported = relative(root, join(root, dirname(file), path));
    return [`${imported}.ts`, `${imported}/index.ts`];
  });
}
