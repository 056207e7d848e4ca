import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { selectRules } from '../lib/gate';
import { judgeText } from '../lib/gate/judge';
import { type FileResult } from '../lib/gate/result';
import { rules } from '../rules';
import { draw } from './wild/draw';
import { templatesBelow } from './wild/files';

interface Timed {
  readonly file: string;
  readonly milliseconds: number;
  readonly result: FileResult;
}

/**
 * Judges every template of the wild that stands beside the repository under `recommended`, says which took longest, and
 * prints the findings of 40 drawn by a seed, to be read one by one as their owners would. A crash is a failure; so is a
 * template that takes more than 100 ms.
 *
 * `npx tsx scripts/wild-sample.ts --seed 7 [--except 1,2] [--size 40] [--format text|json]`; `--except` leaves out what other seeds
 * have drawn, for a first look
 */
function main(): number {
  const { values } = parseArgs({
    options: {
      seed: { type: 'string', default: '1' },
      size: { type: 'string', default: '40' },
      except: { type: 'string', default: '' },
      format: { type: 'string', default: 'text' },
    },
  });
  const root = join(__dirname, '../../shared/corpora/real');
  if (!existsSync(root)) {
    console.log('no templates of the wild beside this repository: nothing to draw from');
    return 0;
  }
  const files = templatesBelow(root);
  const all = judgeAll(root, files);
  const size = Number(values.size);
  const seen = new Set(numbers(values.except).flatMap((seed) => draw(files, size, seed)));
  const unseen = files.filter((file) => !seen.has(file));
  const drawn = new Set(draw(unseen, size, Number(values.seed)));
  const sample = all.filter(({ file }) => drawn.has(file));
  if (values.format === 'json') console.log(JSON.stringify(sample.map(({ result }) => result)));
  else sample.forEach(({ result }) => console.log(shown(result)));
  return summary(all, sample) ? 0 : 1;
}

function numbers(list: string): number[] {
  return list === '' ? [] : list.split(',').map(Number);
}

/** The first run reads the rules and warms the machine up; of the others the quicker counts, since other programs run too. */
function judgeAll(root: string, files: readonly string[]): Timed[] {
  const selected = selectRules(rules, { profile: 'recommended' });
  const judge = (file: string): Timed => {
    const text = readFileSync(join(root, file), 'utf8');
    const start = process.hrtime.bigint();
    const [result] = judgeText(() => text, file, selected);
    if (!result) throw new Error(`no result for ${file}`);
    return { file, milliseconds: Number(process.hrtime.bigint() - start) / 1e6, result };
  };
  files.forEach(judge);
  const quicker = (one: Timed, two: Timed) => (one.milliseconds < two.milliseconds ? one : two);
  return files.map((file) => [judge(file), judge(file)].reduce(quicker));
}

function shown({ file, ok, error, findings }: FileResult): string {
  const head = `\n== ${file}${ok ? '' : ` (not judged: ${error})`}`;
  const lines = findings.map(
    ({ ruleId, outcome, severity, resource, path, line, message, world }) =>
      `${outcome} ${severity} ${ruleId} ${resource ? `${resource.logicalId} (${resource.type})` : 'template'} ${path} line ${line}\n` +
      `    ${message}${world ? ` [${JSON.stringify(world)}]` : ''}`,
  );
  return [head, ...lines].join('\n');
}

function summary(all: readonly Timed[], sample: readonly Timed[]): boolean {
  const count = (of: readonly Timed[]) => {
    const outcomes = of.flatMap(({ result }) => result.findings.map(({ outcome }) => outcome));
    return ['fail', 'unknown', 'error']
      .map((name) => `${outcomes.filter((outcome) => outcome === name).length} ${name}`)
      .join(', ');
  };
  const slowest = [...all].sort((a, b) => b.milliseconds - a.milliseconds).slice(0, 5);
  const crashed = all.filter(({ result }) => result.findings.some(({ outcome }) => outcome === 'error'));
  console.error(`\n${sample.length} drawn: ${count(sample)}; all ${all.length}: ${count(all)}`);
  console.error(
    `not judged: ${all.filter(({ result }) => !result.ok).length}; crashed: ${crashed.length}; slowest:`,
  );
  for (const { file, milliseconds } of slowest) console.error(`  ${milliseconds.toFixed(1)} ms  ${file}`);
  return crashed.length === 0 && slowest.every(({ milliseconds }) => milliseconds <= 100);
}

process.exitCode = main();
