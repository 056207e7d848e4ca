import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import { areaOf, areas } from './files';

const survivor = z.object({
  mutator: z.string(),
  original: z.string(),
  replacement: z.string(),
  line: z.number(),
});
/** What became of a file's mutants. */
const fileResult = z.object({ detected: z.number(), survivors: z.array(survivor) });
const report = z.record(z.string(), fileResult);

export type Survivor = z.infer<typeof survivor>;
export type FileResult = z.infer<typeof fileResult>;
/** Results by file. */
export type Report = Record<string, FileResult>;

export function readReport(path: string): Report {
  return existsSync(path) ? report.parse(JSON.parse(readFileSync(path, 'utf8'))) : {};
}

/** Adds results to those of earlier runs; a file measured again counts as it is now. */
export function writeReport(path: string, results: Report): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, JSON.stringify(results, null, 1));
}

export interface Score {
  readonly of: string;
  readonly mutants: number;
  readonly survivors: number;
  /** In percent, rounded down to a tenth, so that 90 means 90. */
  readonly score: number;
}

export function scoreOf(of: string, results: readonly FileResult[]): Score {
  const survivors = results.reduce((sum, file) => sum + file.survivors.length, 0);
  const mutants = results.reduce((sum, file) => sum + file.detected, survivors);
  return {
    of,
    mutants,
    survivors,
    score: mutants === 0 ? 100 : Math.floor(((mutants - survivors) / mutants) * 1000) / 10,
  };
}

/** A score for each area, and one for each folder in it. */
export function scores(results: Report): { readonly areas: Score[]; readonly folders: Score[] } {
  const entries = Object.entries(results);
  const folders = [...new Set(entries.map(([file]) => folderOf(file)))].sort();
  const only = (keep: (file: string) => boolean): FileResult[] =>
    entries.filter(([file]) => keep(file)).map(([, result]) => result);
  return {
    areas: areas
      .map((area) =>
        scoreOf(
          area,
          only((file) => areaOf(file) === area),
        ),
      )
      .filter(({ mutants }) => mutants > 0),
    folders: folders.map((folder) =>
      scoreOf(
        folder,
        only((file) => folderOf(file) === folder),
      ),
    ),
  };
}

function folderOf(file: string): string {
  return dirname(file);
}

/** Scores as lines of a table in text. */
export function table(rows: readonly Score[]): string {
  const width = Math.max(...rows.map(({ of }) => of.length));
  return rows
    .map(
      ({ of, mutants, survivors, score }) =>
        `${of.padEnd(width)} ${String(mutants).padStart(6)} mutants ${String(survivors).padStart(5)} survived ${score.toFixed(1).padStart(6)} %`,
    )
    .join('\n');
}
