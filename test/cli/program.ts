import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { bundleProgram } from '../../scripts/bundle/esbuild';

/** What a run of the program left behind. */
export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly peakMegabytes: number;
  /** The names of every module that it loaded. */
  readonly loaded: readonly string[];
}

export interface RunOptions {
  readonly input?: string;
  readonly environment?: Readonly<Record<string, string>>;
}

const root = resolve(__dirname, '../..');
const TIME_LIMIT_MS = 20_000;

// Runs inside the program's process: notes what it loads and how much memory it takes at most. On Linux maxRSS also counts
// what the starting process held at the moment of the fork, so the kernel's mark for this process alone is read there.
const witness = `
const Module = require('node:module');
const loaded = new Set();
const load = Module._load;
Module._load = (name, ...rest) => (loaded.add(name), load(name, ...rest));
const fs = require('node:fs');
const status = () => (fs.existsSync('/proc/self/status') ? fs.readFileSync('/proc/self/status', 'utf8') : '');
const peak = () => Number(/VmHWM:\\s+(\\d+)/.exec(status())?.[1] ?? process.resourceUsage().maxRSS);
process.on('exit', () => fs.writeFileSync(process.env.WITNESS,
  JSON.stringify({ loaded: [...loaded], peakMegabytes: peak() / 1024 })));
`;

/** The program as it is shipped, built into a folder of its own, which is also where it runs. */
export class Program {
  private constructor(readonly folder: string) {}

  static async build(): Promise<Program> {
    const program = new Program(mkdtempSync(join(tmpdir(), 'portcullis-cli-')));
    await bundleProgram(root, join(program.folder, '.program'));
    program.write('.program/witness.cjs', witness);
    return program;
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** Writes a file below the folder; gives the name it was called by. */
  write(name: string, content: string | Uint8Array): string {
    mkdirSync(dirname(join(this.folder, name)), { recursive: true });
    writeFileSync(join(this.folder, name), content);
    return name;
  }

  read(name: string): string {
    return readFileSync(join(this.folder, name), 'utf8');
  }

  /** Runs it; one that does not end in time is killed, and its code is null. */
  run(args: readonly string[], { input = '', environment = {} }: RunOptions = {}): Promise<Ran> {
    const seen = join(this.folder, '.program/seen.json');
    rmSync(seen, { force: true });
    const child = spawn(
      process.execPath,
      ['--require', './.program/witness.cjs', '.program/bin/portcullis.js', ...args],
      {
        cwd: this.folder,
        env: { PATH: process.env.PATH, ...environment, WITNESS: seen },
        timeout: TIME_LIMIT_MS,
        killSignal: 'SIGKILL',
      },
    );
    const output = { stdout: '', stderr: '' };
    child.stdout.on('data', (chunk: Buffer) => (output.stdout += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (output.stderr += chunk.toString()));
    // The program may refuse its input before it has read all of it.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
    return new Promise((done, failed) => {
      child.on('error', failed);
      child.on('close', (code) => done({ code, ...output, ...this.seen(seen) }));
    });
  }

  private seen(file: string): { peakMegabytes: number; loaded: string[] } {
    try {
      return JSON.parse(readFileSync(file, 'utf8')) as { peakMegabytes: number; loaded: string[] };
    } catch {
      // Killed, or ended by the system: then there is nothing to compare, and every bound is missed.
      return { peakMegabytes: Infinity, loaded: [] };
    }
  }
}

/** One bucket that keeps versions, or does not. */
export function bucket(versions: boolean, name = 'Data'): string {
  const properties = versions ? { VersioningConfiguration: { Status: 'Enabled' } } : {};
  return JSON.stringify(
    { Resources: { [name]: { Type: 'AWS::S3::Bucket', Properties: properties } } },
    null,
    2,
  );
}

/** Only the rule about versions, so that no rule to come changes what these tests see. */
export const oneRule = ['--rules', 'PC-S3-01'] as const;
