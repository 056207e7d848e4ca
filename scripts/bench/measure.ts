import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(__dirname, '../..');
const program = join(root, 'build/bin/portcullis.js');

/** A run of a whole process. */
export interface Timed {
  readonly seconds: number;
  readonly stdout: string;
}

/** Runs node on arguments, from start to finish; throws unless it exits with one of the codes. */
export function time(
  args: readonly string[],
  codes: readonly number[] = [0],
  env: Readonly<Record<string, string>> = {},
): Timed {
  const started = performance.now();
  const { status, stdout, error } = spawnSync(process.execPath, args, {
    env: { ...process.env, CDK_VALIDATION: 'false', NO_COLOR: '1', ...env },
    stdio: ['ignore', 'pipe', 'ignore'],
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  });
  const seconds = (performance.now() - started) / 1000;
  if (status === null || !codes.includes(status))
    throw new Error(`node ${args.join(' ')} exited with ${status} ${error?.message ?? ''}`);
  return { seconds, stdout };
}

/** The middle of an odd number of values. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted[Math.floor(sorted.length / 2)];
  if (middle === undefined) throw new Error('no value was measured');
  return middle;
}

/** `node -e 0`: what any program pays. */
export function bareNode(): number {
  return time(['-e', '0']).seconds;
}

/** `portcullis check` over files, as a whole process; findings are its ordinary end. */
export function check(files: readonly string[], profile: 'recommended' | 'strict'): number {
  return time([program, 'check', '--profile', profile, '--format', 'json', ...files], [0, 1]).seconds;
}

/** The peak memory of such a process under `strict`, in megabytes. */
export function peakMegabytes(files: readonly string[]): number {
  return withFolder((folder) => {
    const file = join(folder, 'peak');
    const hook = join(root, 'scripts/bench/peak.cjs');
    const args = ['--require', hook, program, 'check', '--profile', 'strict', '--format', 'json', ...files];
    time(args, [0, 1], { BENCH_PEAK: file });
    return Number(readFileSync(file, 'utf8')) / 1024;
  });
}

/** The engine alone, from text in memory to verdict, in seconds: the first run of a fresh process, and later ones. */
export function engine(files: readonly string[]): { readonly cold: number; readonly warm: number } {
  const { stdout } = time([join(root, 'scripts/bench/engine.cjs'), ...files]);
  return { cold: numberIn(stdout, 'cold') / 1000, warm: numberIn(stdout, 'warm') / 1000 };
}

/** cdk-nag's packs over the same files as a whole process; null where CfnInclude refuses one of them. */
export function cdkNag(
  files: readonly string[],
  resources: number,
  packs: readonly string[] = ['AwsSolutionsChecks'],
): number | null {
  return withFolder((folder) => {
    const args = [join(root, 'scripts/bench/cdk-nag.cjs'), ...files];
    const { seconds, stdout } = time(args, [0, 1], { BENCH_OUTDIR: folder, BENCH_PACKS: packs.join(' ') });
    if (stdout === '') return null;
    // What did not judge every resource would be no comparison.
    if (numberIn(stdout, 'resources') !== resources || numberIn(stdout, 'plugins') !== packs.length)
      return null;
    return seconds;
  });
}

function withFolder<T>(body: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'portcullis-bench-'));
  try {
    return body(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function numberIn(json: string, name: string): number {
  const value: unknown = JSON.parse(json);
  const found: unknown =
    typeof value === 'object' && value !== null
      ? Object.entries(value).find(([key]) => key === name)?.[1]
      : null;
  if (typeof found !== 'number') throw new Error(`no ${name} in ${json.slice(0, 200)}`);
  return found;
}
