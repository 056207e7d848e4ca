import { type ChildProcess } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { PortcullisError } from '../../waivers/error';
import { killGroup, lastLines } from './command';
import { launch } from './launch';
import { type Lifetime } from './lifetime';

export interface EmulatorOptions {
  readonly python: string;
  readonly launcher: string;
  /** Everything it writes goes below this folder. */
  readonly folder: string;
  readonly env: NodeJS.ProcessEnv;
  /** It does not end itself when this process ends. */
  readonly keep: boolean;
  /** More environment, for tests. */
  readonly extra?: Readonly<Record<string, string>>;
}

export interface Emulator {
  readonly endpoint: string;
  readonly pid: number;
  /** One JSON line for each property of each resource: what became of it. */
  readonly gaps: string;
  readonly stop: () => Promise<void>;
  /** Lets it run on when this process ends; only for one that was started to be kept. */
  readonly leave: () => void;
}

const STOP_SECONDS = 2;
const ATTEMPTS = 3;

/**
 * Starts the emulator on a free port of the loopback interface and waits until it answers.
 *
 * @throws PortcullisError `LOCAL_EMULATOR` with the end of its log if it does not start within 30 seconds.
 */
export async function startEmulator(lifetime: Lifetime, options: EmulatorOptions): Promise<Emulator> {
  const log = join(options.folder, 'emulator.log');
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await startOnce(lifetime, options, log);
    } catch (error) {
      const words = await readFile(log, 'utf8').catch(() => '');
      // Somebody took the port between our choice and its use.
      if (words.includes('is already in use') && attempt < ATTEMPTS) continue;
      const reason = error instanceof Error ? error.message : String(error);
      throw new PortcullisError(
        'LOCAL_EMULATOR',
        `the emulator did not start: ${reason}; its last words:\n${lastLines(words)}`,
      );
    }
  }
}

async function startOnce(lifetime: Lifetime, options: EmulatorOptions, log: string): Promise<Emulator> {
  const gaps = join(options.folder, 'gaps.jsonl');
  const { child, endpoint, answers } = await launch(options, log, gaps);
  const stop = (): Promise<void> => stopProcess(child);
  const release = lifetime.own(stop);
  try {
    await answers;
  } catch (error) {
    release();
    await stop();
    throw error;
  }
  const leave = (): void => {
    release();
    child.unref();
  };
  return { endpoint, pid: child.pid ?? 0, gaps, stop, leave };
}

/** Asks it to end; after two seconds it is killed, with the workers it started. */
async function stopProcess(child: ChildProcess): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) {
    const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
    child.kill('SIGTERM');
    await Promise.race([gone, sleep(STOP_SECONDS * 1000, undefined, { ref: false })]);
  }
  killGroup(child.pid, 'SIGKILL');
}
