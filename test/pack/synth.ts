import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { check, type CheckOptions, type RunResult } from '../../lib/gate';
import { type PluginReport, readReport } from '../../lib/gate/assembly/report';
import { packName } from '../../waivers';
import { type Build } from './apps/parts';
import { tinyRules } from './apps/tiny-rules';

/** What a synth inside this process left. */
export interface Synthesized {
  readonly dir: string;
  /** What CDK threw; empty if the synth passed. */
  readonly error: string;
  /** What the pack reported. */
  readonly pack: PluginReport;
}

const folders: string[] = [];

afterAll(() => folders.splice(0).forEach((dir) => rmSync(dir, { recursive: true, force: true })));

/** An empty folder that goes when the tests are over. */
export function folder(): string {
  const dir = realpathSync(mkdtempSync(join(tmpdir(), 'portcullis-')));
  folders.push(dir);
  return dir;
}

export function synth(build: Build, outdir = folder()): Synthesized {
  const app = new App({ outdir, analyticsReporting: false });
  build(app);
  let error = '';
  // Where it passes, CDK prints its report.
  const console = jest.spyOn(globalThis.console, 'error').mockReturnValue();
  try {
    app.synth();
  } catch (thrown) {
    error = String(thrown);
  } finally {
    console.mockRestore();
  }
  const [pack] = readReport(outdir).filter(({ name }) => name === packName);
  if (!pack) throw new Error(`the pack reported nothing: ${error}`);
  return { dir: outdir, error, pack };
}

export function checkAssembly(dir: string, options: Partial<CheckOptions> = {}): RunResult {
  const defaults = { profile: 'recommended', failOn: 'low', unknown: 'fail', now: new Date() } as const;
  return check([{ kind: 'assembly', dir }], { ...defaults, ...options }, tinyRules);
}

/** The errors of what could not be judged. */
export function refusals({ results }: RunResult): string[] {
  return results.flatMap(({ error }) => error ?? []);
}

/** Findings as `rule outcome logicalId`. */
export function findings({ results }: RunResult): string[] {
  return results.flatMap((result) =>
    result.findings.map(({ ruleId, outcome, resource }) =>
      [ruleId, outcome, resource?.logicalId ?? '-'].join(' '),
    ),
  );
}
