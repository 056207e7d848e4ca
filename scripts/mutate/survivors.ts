import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { type Report, type Survivor } from './report';

const named = z.strictObject({
  mutator: z.string(),
  original: z.string(),
  replacement: z.string(),
  reason: z.string().min(10),
});
type Named = z.infer<typeof named>;

/** The survivors that are known, by file, each with the reason why nothing kills it. Lines are no part of the name. */
export type KnownSurvivors = Readonly<Record<string, readonly Named[]>>;

export function readSurvivors(path: string): KnownSurvivors {
  return z.record(z.string(), z.array(named)).parse(JSON.parse(readFileSync(path, 'utf8')));
}

export interface Comparison {
  /** They survived, and nobody said why that is right. */
  readonly unnamed: readonly string[];
  /** They are named and survive no longer: the entry is to go. */
  readonly gone: readonly string[];
}

/** Compares what survived with what is known to, in the files that were mutated. */
export function compare(results: Report, known: KnownSurvivors): Comparison {
  const unnamed: string[] = [];
  const gone: string[] = [];
  for (const [file, { survivors }] of Object.entries(results)) {
    const names = known[file] ?? [];
    for (const survivor of survivors)
      if (!names.some((name) => isSame(name, survivor))) unnamed.push(describe(file, survivor));
    for (const name of names)
      if (!survivors.some((survivor) => isSame(name, survivor)))
        gone.push(`${file}: ${name.mutator} of ${name.original}`);
  }
  return { unnamed, gone };
}

function isSame(name: Named, survivor: Survivor): boolean {
  return (
    name.mutator === survivor.mutator &&
    name.original === survivor.original &&
    name.replacement === survivor.replacement
  );
}

function describe(file: string, { line, mutator, original, replacement }: Survivor): string {
  return `${file}:${line} ${mutator}: ${original} -> ${replacement}`;
}
