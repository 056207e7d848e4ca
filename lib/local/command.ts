import { spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';

import { PortcullisError } from '../../waivers/error';
import { type Lifetime } from './lifetime';

export interface Command {
  /** What it does, for messages: `cdk bootstrap`. */
  readonly what: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  readonly cwd: string;
  /** After so many seconds the program and all it started are killed. */
  readonly deadline: number;
  /** Called for each line of output as it comes. */
  readonly onLine?: (line: string) => void;
}

export interface Ended {
  /** The exit code; -1 if a signal ended it. */
  readonly code: number;
  readonly output: string;
}

/** How much of a program's output is kept: its end, in characters. */
const KEPT = 200_000;

/**
 * Runs a program to its end and gives back its exit code and output, standard error included.
 *
 * It gets a process group of its own, so that all that it starts can be ended with it.
 *
 * @throws PortcullisError `LOCAL_DEADLINE` if it takes too long, `LOCAL_CANNOT_START` if there is no such program.
 */
export async function execute(lifetime: Lifetime, spec: Command): Promise<Ended> {
  const child = spawn(spec.command, [...spec.args], {
    cwd: spec.cwd,
    env: spec.env,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const gone = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const release = lifetime.own(async () => {
    killGroup(child.pid, 'SIGKILL');
    // Until it is gone it may still write to folders that are about to be removed.
    await Promise.race([gone, sleep(2000, undefined, { ref: false })]);
  });
  let output = '';
  let rest = '';
  const take = (text: string): void => {
    output = (output + text).slice(-KEPT);
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) spec.onLine?.(line);
  };
  child.stdout.setEncoding('utf8').on('data', take);
  child.stderr.setEncoding('utf8').on('data', take);
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    killGroup(child.pid, 'SIGKILL');
  }, spec.deadline * 1000);
  try {
    const code = await new Promise<number>((resolve, reject) => {
      child.once('error', (error) =>
        reject(new PortcullisError('LOCAL_CANNOT_START', `cannot start ${spec.command}: ${error.message}`)),
      );
      child.once('close', (exit) => resolve(exit ?? -1));
    });
    if (late) {
      throw new PortcullisError(
        'LOCAL_DEADLINE',
        `${spec.what} did not end within ${spec.deadline} seconds and was killed; its last words:\n${lastLines(output)}`,
      );
    }
    return { code, output };
  } finally {
    clearTimeout(timer);
    release();
  }
}

/** As `execute`, for a program that must succeed. @throws PortcullisError `LOCAL_STEP_FAILED` with its last words. */
export async function mustSucceed(lifetime: Lifetime, spec: Command, advice: string): Promise<string> {
  const { code, output } = await execute(lifetime, spec);
  if (code !== 0) {
    throw new PortcullisError(
      'LOCAL_STEP_FAILED',
      `${spec.what} failed with exit code ${code}; ${advice}; its last words:\n${lastLines(output)}`,
    );
  }
  return output;
}

/** Ends a process and all it started. A process that is gone already is fine. */
export function killGroup(pid: number | undefined, signal: NodeJS.Signals): void {
  if (pid === undefined) return;
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, signal);
  } catch (error) {
    if (!isGone(error)) throw error;
  }
}

function isGone(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === 'ESRCH';
}

export function lastLines(text: string, count = 15): string {
  const lines = text.trimEnd().split('\n').slice(-count);
  return lines.map((line) => `    ${line.slice(0, 400)}`).join('\n');
}
