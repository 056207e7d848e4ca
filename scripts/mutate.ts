import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { batchesOf } from './mutate/batches';
import { changedSince } from './mutate/changed';
import { mutatedFiles, sample, shard, under } from './mutate/files';
import { readReport, type Report, scoreOf, scores, table, writeReport } from './mutate/report';
import { runBatch } from './mutate/run';
import { compare, readSurvivors } from './mutate/survivors';

const help = `Changes rules and engine in small ways, and looks whether a test notices (docs/mutation.md).

npm run mutate -- [options] [files or folders of rules/ and template/; all by default]

  --shard 3/40      every fortieth file, from the third on
  --sample 20       so many files, drawn by --seed (1 by default)
  --changed         files that differ from where the branch left main, or from the commit before; a sample of 10 where
                    the clone is too shallow to tell
  --since COMMIT    files that differ from this commit
  --minutes 10      begin no batch after so long, and say what was left
  --workers 2       tests run in so many processes (1 by default)
  --report FILE     results by file, kept from run to run (node_modules/.cache/portcullis/mutation.json by default)
  --summary         print what the report holds, and mutate nothing

Fails on a survivor that scripts/mutate/survivors.json does not name, on a name that survives no longer, and on a score
below 90 % where there are 300 mutants or more to score.`;

const LEAST_SCORE = 90;
/** Fewer mutants are an accident of a few files, and no score. */
const SCORABLE = 300;
const root = join(__dirname, '..');

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      help: { type: 'boolean', default: false },
      shard: { type: 'string' },
      sample: { type: 'string' },
      seed: { type: 'string', default: '1' },
      changed: { type: 'boolean', default: false },
      since: { type: 'string' },
      minutes: { type: 'string', default: '600' },
      workers: { type: 'string', default: '1' },
      report: { type: 'string', default: join(root, 'node_modules/.cache/portcullis/mutation.json') },
      summary: { type: 'boolean', default: false },
    },
  });
  if (values.help) return say(help, 0);
  if (values.summary) return judge(readReport(values.report));
  let files = under(mutatedFiles(root), positionals);
  if (values.changed || values.since !== undefined) files = changed(files, values.since);
  files = shard(files, values.shard);
  if (values.sample !== undefined) files = sample(files, wholeNumber('sample', values.sample), values.seed);
  if (files.length === 0) return say('nothing that is mutated has changed', 0);
  const workers = wholeNumber('workers', values.workers);
  const limit = wholeNumber('minutes', values.minutes) * 60_000;
  return judge(await mutate(files, workers, limit, values.report));
}

function changed(files: readonly string[], since: string | undefined): string[] {
  const differing = changedSince(root, since);
  if (differing !== null) return files.filter((file) => differing.includes(file));
  if (since !== undefined)
    throw new Error(`"${since}" is no commit of this clone: fetch it, or name another`);
  console.log('this clone does not hold the commit before: a sample of 10 files instead');
  return sample(files, 10, '1');
}

async function mutate(
  files: readonly string[],
  workers: number,
  limit: number,
  path: string,
): Promise<Report> {
  const folder = mkdtempSync(join(tmpdir(), 'portcullis-mutate-'));
  const results: Report = {};
  const batches = batchesOf(root, files);
  const begun = performance.now();
  try {
    for (const [at, batch] of batches.entries()) {
      const started = performance.now();
      if (started - begun > limit) {
        const left = batches.slice(at).flatMap((late) => late.files);
        console.log(`no time left for ${left.length} of ${files.length} files: ${left.join(' ')}`);
        break;
      }
      const report = await runBatch(root, batch, folder, workers);
      Object.assign(results, report);
      writeReport(path, { ...readReport(path), ...report });
      const seconds = (performance.now() - started) / 1000;
      const name = `${batch.area} ${at + 1}/${batches.length}, ${batch.files[0]} …`;
      const score = scoreOf(name, Object.values(report));
      console.log(`${table([score])} in ${seconds.toFixed(0)} s`);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return results;
}

/** Prints scores, what survived without a name and names without a survivor; says whether that is good enough. */
function judge(results: Report): number {
  const { areas, folders } = scores(results);
  const { unnamed, gone } = compare(results, readSurvivors(join(__dirname, 'mutate/survivors.json')));
  const low = areas.filter(({ mutants, score }) => mutants >= SCORABLE && score < LEAST_SCORE);
  console.log(`\n${table([...folders, ...areas])}`);
  for (const survivor of unnamed) console.log(`survived, and survivors.json does not say why: ${survivor}`);
  for (const name of gone) console.log(`survives no longer, take it out of survivors.json: ${name}`);
  for (const { of, score } of low) console.log(`${of}: ${score} % is below ${LEAST_SCORE} %`);
  return unnamed.length + gone.length + low.length === 0 ? 0 : 1;
}

function wholeNumber(name: string, text: string): number {
  if (!/^[1-9]\d{0,4}$/.test(text)) throw new Error(`--${name} is "${text}": give a whole number from 1 on`);
  return Number(text);
}

function say(text: string, status: number): number {
  console.log(text);
  return status;
}

main()
  .then((status) => (process.exitCode = status))
  .catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 2;
  });
