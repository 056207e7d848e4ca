import { spawn } from 'node:child_process';
import { type Step } from './steps';

/** What became of a step. */
export interface Ran {
  readonly step: Step;
  readonly ok: boolean;
  readonly seconds: number;
  /** What it said, out and error together, unless it said it to the terminal itself. */
  readonly said: string;
}

/**
 * Runs a step to its end.
 *
 * `live` lets it write to the terminal; a step that takes longer than `limitSeconds` is ended and has failed.
 */
export function runStep(step: Step, root: string, limitSeconds: number, live = false): Promise<Ran> {
  const started = performance.now();
  const child = spawn(process.execPath, step.run, {
    cwd: root,
    stdio: live ? 'inherit' : ['ignore', 'pipe', 'pipe'],
  });
  const said: Buffer[] = [];
  child.stdout?.on('data', (chunk: Buffer) => said.push(chunk));
  child.stderr?.on('data', (chunk: Buffer) => said.push(chunk));
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    child.kill('SIGKILL');
  }, limitSeconds * 1000);
  return new Promise((resolve) => {
    const end = (ok: boolean, more: string): void => {
      clearTimeout(timer);
      const seconds = (performance.now() - started) / 1000;
      resolve({ step, ok: ok && !late, seconds, said: Buffer.concat(said).toString('utf8') + more });
    };
    child.on('error', (error) => end(false, error.message));
    child.on('close', (code) => end(code === 0, late ? `\nended after ${limitSeconds} s\n` : ''));
  });
}

/** Runs steps at most `width` at a time, and says each as it ends. */
export async function runSteps(
  steps: readonly Step[],
  width: number,
  run: (step: Step) => Promise<Ran>,
): Promise<Ran[]> {
  const waiting = [...steps];
  const done: Ran[] = [];
  const worker = async (): Promise<void> => {
    for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) done.push(await run(step));
  };
  await Promise.all(Array.from({ length: width }, worker));
  return done;
}
