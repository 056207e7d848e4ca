import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type LocalOptions } from '../../lib/local/options';
import { runLocal } from '../../lib/local/run';
import { lockedBucket } from './app';

export const repository = join(__dirname, '..', '..');

/** What a run said, and how it ended. */
export interface Ran {
  readonly code: number;
  readonly output: string;
  readonly report: {
    readonly verdict: string;
    readonly leftOut: string | null;
    readonly deployment: unknown;
  };
}

/** A project of its own with one small stack, whose runs cannot get in the way of others. */
export class SmallProject {
  readonly dir = mkdtempSync(join(tmpdir(), 'portcullis-project-'));

  constructor() {
    const assembly = join(this.dir, 'assembly');
    lockedBucket(assembly);
    // The app is what it made a moment ago: a run of it takes no time.
    writeFileSync(join(this.dir, 'cdk.json'), JSON.stringify({ app: `cp -R ${assembly}/. "$CDK_OUTDIR"` }));
  }

  async run(options: Partial<LocalOptions> = {}): Promise<Ran> {
    let output = '';
    const code = await runLocal({
      project: this.dir,
      gate: () => Promise.resolve({ verdict: 'pass', summary: 'not judged here' }),
      probes: [],
      env: process.env,
      out: { write: (text: string) => (output += text) },
      emulator: join(repository, 'emulator'),
      ...options,
    });
    const report = await import(join(this.dir, 'environment-report.json'));
    return { code, output, report };
  }

  remove(): void {
    rmSync(this.dir, { recursive: true, force: true });
  }
}
