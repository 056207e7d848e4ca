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
const fileResult = z.object({ killed: z.number(), timedOut: z.number(), survivors: z.array(survivor) });
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
  /** Detected, too: no test ever ended. Many of them on a busy machine are no result. */
  readonly timedOut: number;
  /** In percent, rounded down to a tenth, so that 90 means 90. */
  readonly score: number;
}

export function scoreOf(of: string, results: readonly FileResult[]): Score {
  const sum = (count: (file: FileResult) => number): number =>
    results.reduce((total, file) => total + count(file), 0);
  const survivors = sum((file) => file.survivors.length);
  const timedOut = sum((file) => file.timedOut);
  const mutants = sum((file) => file.killed) + timedOut + survivors;
  const score = mutants === 0 ? 100 : Math.floor(((mutants - survivors) / mutants) * 1000) / 10;
  return { of, mutants, survivors, timedOut, score };
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
    .map(({ of, mutants, survivors, timedOut, score }) => {
      const counts = `${padded(mutants, 6)} mutants ${padded(survivors, 5)} survived ${padded(timedOut, 4)} timed out`;
      return `${of.padEnd(width)} ${counts} ${score.toFixed(1).padStart(6)} %`;
    })
    .join('\n');
}

function padded(count: number, width: number): string {
  return String(count).padStart(width);
}
