import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(__dirname, '../..');

export interface Run {
  readonly status: number | null;
  readonly said: string;
}

/** A project of somebody else, outside the repository, with the packed package installed as npm installs it. */
export class Stranger {
  private constructor(
    readonly folder: string,
    /** The files of the tarball. */
    readonly packed: readonly string[],
  ) {}

  /** Packs the package as a release does (`prepack` builds it) and installs it with its peers at the versions of our lock file. */
  static create(): Stranger {
    const folder = mkdtempSync(join(tmpdir(), 'portcullis-stranger-'));
    cpSync(join(__dirname, 'project'), folder, { recursive: true });
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'stranger', private: true }));
    must(run(root, 'npm', ['pack', '--silent', '--pack-destination', folder]));
    const tarball = readdirSync(folder).find((name) => name.endsWith('.tgz'));
    if (tarball === undefined) throw new Error('npm pack left no tarball');
    const packages = ['aws-cdk-lib', 'constructs', 'cdk-nag', '@types/node'].map(
      (name) => `${name}@${installedVersion(name)}`,
    );
    const quiet = ['--prefer-offline', '--no-audit', '--no-fund', '--ignore-scripts'];
    must(run(folder, 'npm', ['install', ...quiet, `./${tarball}`, ...packages]));
    const list = must(run(folder, 'tar', ['-tzf', tarball])).said;
    return new Stranger(
      folder,
      list
        .trim()
        .split('\n')
        .map((path) => path.replace(/^package\//, ''))
        .sort(),
    );
  }

  write(file: string, text: string): void {
    writeFileSync(join(this.folder, file), text);
  }

  read(file: string): string {
    return readFileSync(join(this.folder, file), 'utf8');
  }

  /** Compiles with the type checker of this repository; more than types is not asked of it. */
  compile(...args: string[]): Run {
    return this.run(process.execPath, join(root, 'node_modules/ts7/bin/tsc'), ...args);
  }

  run(program: string, ...args: string[]): Run {
    return run(this.folder, program, args);
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

function run(cwd: string, program: string, args: readonly string[]): Run {
  // CDK's own validation has no part in what the pack decides.
  const env = { ...process.env, CDK_VALIDATION: 'false', NO_COLOR: '1' };
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    cwd,
    env,
    encoding: 'utf8',
    timeout: 180_000,
  });
  return { status, said: `${stdout}${stderr}${error?.message ?? ''}` };
}

function must(ran: Run): Run {
  if (ran.status !== 0) throw new Error(ran.said);
  return ran;
}

function installedVersion(name: string): string {
  const manifest: unknown = JSON.parse(
    readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8'),
  );
  if (typeof manifest === 'object' && manifest !== null && 'version' in manifest)
    return String(manifest.version);
  throw new Error(`${name} has no version`);
}
