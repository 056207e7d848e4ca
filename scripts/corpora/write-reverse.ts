import { writeFileSync } from 'node:fs';
import { draw } from '../wild/draw';
import { readQueries } from './cases';
import { judgeAll } from './judge';
import { line, reversePage, type Share } from './page';
import { readReading } from './reading';
import { countReverse, type ReverseCase } from './reverse';

/** Writes the page of secure files in which we see a weakness. */
export function writeReverse(folder: string, to: string): void {
  const queries = readQueries(folder);
  const strict = judgeAll(folder, queries, 'strict');
  const recommended = judgeAll(folder, queries, 'recommended');
  const whole = countReverse(queries, strict);
  const share = (name: string, { pairs, reverse }: Omit<Share, 'name'>): Share => ({ name, pairs, reverse });
  const shares = [
    share('`strict`, as the score counts', whole),
    share('`strict`, whole files on both sides', countReverse(queries, strict, { whole: true })),
    share('`strict`, resources of the query alone', countReverse(queries, strict, { tight: true })),
    share('`recommended`, as the score counts', countReverse(queries, recommended)),
    share('`recommended`, whole files on both sides', countReverse(queries, recommended, { whole: true })),
    share('`recommended`, resources of the query alone', countReverse(queries, recommended, { tight: true })),
  ];
  writeFileSync(to, reversePage(shares, whole.cases, readReading()));
  for (const { name, pairs, reverse } of shares) console.log(`${name}: ${reverse} of ${pairs}`);
}

/** Prints lines of that page, drawn by a seed, with their files: to be read as the owner of the file would. */
export function drawReverse(folder: string, size: number, seed: number): void {
  const queries = readQueries(folder);
  const { cases } = countReverse(queries, judgeAll(folder, queries, 'strict'));
  const lines = cases.flatMap(({ file, findings }: ReverseCase) =>
    findings.map((finding) => ({ file, text: line(finding) })),
  );
  for (const { file, text } of draw(lines, size, seed)) console.log(`${file}\n  ${text}`);
}
