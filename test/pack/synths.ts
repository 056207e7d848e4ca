import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { type Row } from './matrix';
import { tamper } from './tampering';

const repository = join(__dirname, '..', '..');

/** What became of a row: exit codes, what was printed, and assemblies that nobody else touches. */
export interface Outcome {
  readonly bare?: Ended | undefined;
  readonly cli?: Ended | undefined;
}

export interface Ended {
  readonly exitCode: number | null;
  readonly output: string;
  readonly assembly: string;
}

/** A folder outside the repository with the apps built in it, as somebody else's project would be. */
export class Project {
  readonly dir = realpathSync(mkdtempSync(join(tmpdir(), 'portcullis-pack-')));
  private readonly main = join(this.dir, 'app.js');
  private readonly synths = new Map<string, Promise<Ended>>();
  private runs = 0;

  constructor() {
    symlinkSync(join(repository, 'node_modules'), join(this.dir, 'node_modules'));
    buildSync({
      entryPoints: [join(__dirname, 'apps', 'main.ts')],
      outfile: this.main,
      bundle: true,
      platform: 'node',
      sourcemap: 'inline',
      external: ['aws-cdk-lib', 'aws-cdk-lib/*', 'constructs', 'cdk-nag'],
    });
  }

  remove(): void {
    rmSync(this.dir, { recursive: true, force: true });
  }

  async run(row: Row): Promise<Outcome> {
    const bare = row.bare === undefined ? undefined : await this.bare(row);
    const cli = row.cli === undefined ? undefined : await this.cli(row);
    return { bare: bare && this.tampered(row, bare), cli };
  }

  /** `node app.js`; rows that differ only in what comes after share a synth. */
  private bare({ app, contextOff, env }: Row): Promise<Ended> {
    const key = JSON.stringify([app, contextOff, env]);
    const before = this.synths.get(key);
    if (before) return before;
    const assembly = join(this.dir, `bare-${this.runs++}`);
    const synth = execute(process.execPath, [this.main, app, ...(contextOff ? [contextOff] : [])], this.dir, {
      ...env,
      CDK_OUTDIR: assembly,
    }).then((ended) => ({ ...ended, assembly }));
    this.synths.set(key, synth);
    return synth;
  }

  /** Names the app for the CLI, which runs what it reads there in a shell. */
  writeCdkJson(dir: string, app: string, contextOff?: string, content: Row['cdkJson'] = {}): void {
    const command = [process.execPath, this.main, app, ...(contextOff ? [contextOff] : [])];
    const quoted = command.map((word) => `"${word}"`).join(' ');
    writeFileSync(join(dir, 'cdk.json'), JSON.stringify({ ...content, app: quoted }));
  }

  /** `cdk synth`, in a folder of its own for cdk.json. */
  private async cli({ app, contextOff, cliArguments = [], cdkJson }: Row): Promise<Ended> {
    const dir = join(this.dir, `cli-${this.runs++}`);
    const assembly = join(dir, 'cdk.out');
    mkdirSync(dir);
    this.writeCdkJson(dir, app, contextOff, cdkJson);
    const cdk = join(repository, 'node_modules', 'aws-cdk', 'bin', 'cdk');
    const options = ['--quiet', '--no-notices', '--no-version-reporting'];
    const ended = await execute(process.execPath, [cdk, 'synth', ...cliArguments, ...options], dir, {});
    return { ...ended, assembly };
  }

  private tampered({ tampering }: Row, ended: Ended): Ended {
    if (tampering === undefined) return ended;
    const assembly = join(this.dir, `tampered-${this.runs++}`);
    cpSync(ended.assembly, assembly, { recursive: true });
    tamper(assembly, tampering);
    return { ...ended, assembly };
  }
}

function execute(
  command: string,
  args: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string>>,
): Promise<Omit<Ended, 'assembly'>> {
  return new Promise((settle, reject) => {
    // Jest's own NODE_ENV would make CDK throw its report where a program of somebody's prints it.
    const clean = { PATH: process.env['PATH'], HOME: process.env['HOME'], CDK_DISABLE_CLI_TELEMETRY: 'true' };
    const child = spawn(command, args, {
      cwd,
      env: { CDK_VALIDATION: 'false', ...clean, ...env },
      timeout: 60_000,
    });
    let output = '';
    const collect = (chunk: Buffer): void => void (output += chunk.toString('utf8'));
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.on('error', reject);
    child.on('close', (exitCode) => settle({ exitCode, output }));
  });
}
