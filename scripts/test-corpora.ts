import { spawnSync, type StdioOptions } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { drawReverse, writeReverse } from './corpora/write-reverse';

const stdio = ['ignore', 'pipe', 'inherit'] as const satisfies StdioOptions;
const result = z.object({ file: z.string(), ok: z.boolean(), error: z.string().nullable() });
const report = z.object({ results: z.array(result), summary: z.record(z.string(), z.number()) });

/**
 * `npm run test:corpora`: scores the built program on the labelled templates that stand beside the repository, and prints
 * recall, strict, reverse and errors. Says so and is content where they are not there; a crash is a failure.
 *
 * `--reverse FILE` writes the page of secure files in which we see a weakness instead; `--draw SIZE --seed N` prints some of
 * its lines, to be read.
 */
function main(): number {
  const root = join(__dirname, '..');
  const corpora = join(root, '../shared/corpora');
  if (!existsSync(join(corpora, 'score.py'))) {
    console.log('no corpora beside this repository: nothing to score');
    return 0;
  }
  const { values } = parseArgs({
    options: {
      reverse: { type: 'string' },
      draw: { type: 'string' },
      seed: { type: 'string', default: '1' },
    },
  });
  if (values.draw !== undefined) {
    drawReverse(corpora, Number(values.draw), Number(values.seed));
    return 0;
  }
  if (values.reverse !== undefined) {
    writeReverse(corpora, join(root, values.reverse));
    return 0;
  }
  const built = spawnSync(process.execPath, ['node_modules/tsx/dist/cli.mjs', 'scripts/build.ts'], {
    cwd: root,
    stdio: 'inherit',
  });
  if (built.status !== 0) return 1;
  const program = `node '${join(root, 'build/bin/portcullis.js')}' check --profile strict --format json {files}`;
  const args = [
    join(corpora, 'score.py'),
    '--index',
    join(corpora, 'index.jsonl'),
    '--root',
    corpora,
    '--cmd',
    program,
  ];
  const scored = spawnSync('python3', args, { cwd: root, encoding: 'utf8', stdio, maxBuffer: 2 ** 28 });
  process.stdout.write(scored.stdout);
  const real = join(corpora, 'real');
  const wild = existsSync(real) ? judge(root, real) : 'no templates of the wild there\n';
  process.stdout.write(wild ?? `crashed on ${real}\n`);
  return scored.status === 0 && /^\d+ files, 0 crashed,/.test(scored.stdout) && wild !== null ? 0 : 1;
}

/** One line on a folder of templates without labels; null if the program did not end as it should. */
function judge(root: string, folder: string): string | null {
  const args = [
    join(root, 'build/bin/portcullis.js'),
    'check',
    '--profile',
    'strict',
    '--format',
    'json',
    folder,
  ];
  const { status, stdout } = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    // What it could not judge stands in the report too.
    stdio: ['ignore', 'pipe', 'ignore'],
    maxBuffer: 2 ** 29,
  });
  if (status === null || status > 2) return null;
  const { results, summary } = report.parse(JSON.parse(stdout));
  const refused = results
    .filter(({ ok }) => !ok)
    .map(({ file, error }) => `  not judged: ${file}: ${error}\n`);
  return `\n${results.length} templates of the wild: ${JSON.stringify(summary)}\n${refused.join('')}`;
}

process.exitCode = main();
