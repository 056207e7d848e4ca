import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { PortcullisError } from '../../waivers/error';
import { type AssemblyStack, readAssembly } from './assembly';
import { Cdk } from './cdk';
import { deployAndProbe } from './deploy-and-probe';
import { unaccounted } from './levels-check';
import { Lifetime } from './lifetime';
import { type LocalOptions } from './options';
import { Progress } from './progress';
import { findPython, type Search } from './python';
import { type EnvironmentReport, failures, type GateResult } from './report';
import { printReport } from './report-text';
import { writeReport } from './write-report';

/**
 * Synthesizes the environment, judges it, deploys it to an emulator on this machine, reads every resource back, probes
 * it and reports. Resolves with the exit code: 0 if all of that holds, else 1.
 *
 * What the gate refuses is not deployed. Without a fitting Python nothing is deployed either: the report says what was
 * left out, and only with `CI=true` is that a failure.
 *
 * @throws PortcullisError for what keeps it from a judgement: a synthesis that fails, an emulator that does not start.
 */
export function runLocal(options: LocalOptions): Promise<number> {
  return Lifetime.during(async (lifetime) => {
    const begun = Date.now();
    const { project, env } = options;
    const progress = new Progress(options.out, env);
    const folder = await mkdtemp(join(tmpdir(), 'portcullis-'));
    // Last of all, when nothing writes to it any more. What was left running keeps it.
    const kept = { folder: false };
    lifetime.own(() => (kept.folder ? undefined : removeFolder(folder)));
    const onLine = (line: string): void => (options.verbose ? progress.say(`    ${line}`) : undefined);
    const cdk = new Cdk(lifetime, project, folder, env, onLine);

    const { assembly, refusal } = await progress.step('synthesize', () => cdk.synth());
    const stacks = await readAssembly(assembly);
    refuseUnaccounted(stacks);
    const gate = await progress.step('gate', () => judge(options, assembly, refusal), {
      detail: ({ verdict, summary }) => `${verdict}, ${summary.split('\n')[0] ?? ''}`,
      good: ({ verdict }) => verdict === 'pass',
    });
    const versions: Record<string, string> = { node: process.versions.node, cdk: await cdk.version() };
    let farewell = '';
    const { deployment, leftOut } = await deployIfAllowed();

    async function deployIfAllowed(): Promise<Pick<EnvironmentReport, 'deployment' | 'leftOut'>> {
      if (gate.verdict !== 'pass') return { deployment: null, leftOut: REFUSED };
      const search = await progress.step('look for Python', () => findPython(lifetime, env), {
        detail: ({ found }) => found?.version ?? 'none',
        good: ({ found }) => found !== undefined,
      });
      if (!search.found) return { deployment: null, leftOut: withoutPython(search) };
      versions['python'] = search.found.version;
      const input = { ...options, lifetime, progress, folder, cdk, assembly, stacks, python: search.found };
      const done = await deployAndProbe(input);
      versions['emulator'] = done.emulatorVersion;
      kept.folder = options.keep ?? false;
      farewell = done.farewell;
      return { deployment: done.deployment, leftOut: null };
    }

    const deployed = deployment ? failures(deployment).length === 0 : env['CI'] !== 'true';
    const verdict = gate.verdict === 'pass' && deployed ? 'pass' : 'fail';
    const startedAt = new Date(begun).toISOString();
    const seconds = (Date.now() - begun) / 1000;
    const { timings } = progress;
    const report = {
      version: 1,
      verdict,
      startedAt,
      seconds,
      gate,
      deployment,
      leftOut,
      timings,
      versions,
    } as const;
    printReport(progress, report, await writeReport(project, report));
    if (farewell) progress.say(farewell);
    return verdict === 'pass' ? 0 : 1;
  });
}

/** What cannot be removed is left to the system's care of its temporary files: it is no reason to fail. */
async function removeFolder(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }).catch(() => undefined);
}

/** The gate's verdict; an assembly that the CDK refused is never let through, whatever the gate finds. */
async function judge(options: LocalOptions, assembly: string, refusal: string | null): Promise<GateResult> {
  const result = await options.gate(assembly);
  if (refusal === null) return result;
  const verdict = result.verdict === 'pass' ? 'error' : result.verdict;
  return { verdict, summary: `${result.summary}\n${refusal}` };
}

const REFUSED =
  'nothing was deployed: the gate does not pass. Correct what it found, or waive it, and run again';

function withoutPython({ rejected }: Search): string {
  return (
    'nothing was deployed, read back or probed: that takes CPython 3.10 to 3.14 (64 bit) on the PATH; ' +
    `${rejected.join(', ')}. Install one from your system or https://www.python.org, or name one in PORTCULLIS_PYTHON`
  );
}

/** Fails before anything is started: what is in no list of levels would be counted for more than it is. */
function refuseUnaccounted(stacks: readonly AssemblyStack[]): void {
  const problems = unaccounted(stacks.map(({ template }) => template));
  if (problems.length > 0) {
    throw new PortcullisError(
      'LOCAL_UNACCOUNTED',
      `the table of levels does not account for what is synthesized; add to lib/local/levels.ts:\n  ${problems.join('\n  ')}`,
    );
  }
}
