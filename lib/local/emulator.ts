import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { PortcullisError } from '../../waivers/error';
import { killGroup, lastLines } from './command';
import { cleanEnvironment } from './environment';
import { health } from './health';
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

const START_SECONDS = 30;
const STOP_SECONDS = 2;
/** It ends itself after so many seconds without a sign of life from this process. */
const SILENCE_SECONDS = 60;

/**
 * Starts the emulator on a free port of the loopback interface and waits until it answers.
 *
 * @throws PortcullisError `LOCAL_EMULATOR` with the end of its log if it does not start within 30 seconds.
 */
export async function startEmulator(lifetime: Lifetime, options: EmulatorOptions): Promise<Emulator> {
  const log = join(options.folder, 'emulator.log');
  const gaps = join(options.folder, 'gaps.jsonl');
  const port = await freePort();
  const child = await launch(options, port, log, gaps);
  const stop = (): Promise<void> => stopProcess(child);
  const release = lifetime.own(stop);
  const heartbeat = setInterval(() => child.stdin?.write('.'), 1000);
  heartbeat.unref();
  child.once('exit', () => clearInterval(heartbeat));
  child.stdin?.on('error', () => clearInterval(heartbeat));
  const endpoint = `http://localhost:${port}`;
  try {
    await waitForHealth(child, endpoint);
  } catch (error) {
    await stop();
    const reason = error instanceof Error ? error.message : String(error);
    const words = lastLines(await readFile(log, 'utf8').catch(() => ''));
    throw new PortcullisError(
      'LOCAL_EMULATOR',
      `the emulator did not start: ${reason}; its last words:\n${words}`,
    );
  }
  const leave = (): void => {
    release();
    child.unref();
  };
  return { endpoint, pid: child.pid ?? 0, gaps, stop, leave };
}

async function launch(
  options: EmulatorOptions,
  port: number,
  log: string,
  gaps: string,
): Promise<ChildProcess> {
  const out = openSync(log, 'a');
  try {
    return spawn(options.python, ['-B', options.launcher, options.folder], {
      cwd: options.folder,
      detached: true,
      stdio: [options.keep ? 'ignore' : 'pipe', out, out],
      env: {
        ...(await cleanEnvironment(options.folder, options.env)),
        GATEWAY_PORT: String(port),
        GAPS_FILE: gaps,
        ...(options.keep ? {} : { PORTCULLIS_HEARTBEAT: String(SILENCE_SECONDS) }),
        ...options.extra,
      },
    });
  } finally {
    closeSync(out);
  }
}

async function waitForHealth(child: ChildProcess, endpoint: string): Promise<void> {
  const ended = new Promise<never>((_resolve, reject) => {
    child.once('error', (error) => reject(new Error(error.message)));
    child.once('exit', (code, signal) => reject(new Error(`it ended with ${signal ?? `exit code ${code}`}`)));
  });
  ended.catch(() => undefined);
  const answering = async (): Promise<void> => {
    const until = Date.now() + START_SECONDS * 1000;
    while (Date.now() < until) {
      const answers = await health(endpoint).then(
        () => true,
        () => false,
      );
      if (answers) return;
      await sleep(100);
    }
    throw new Error(`no answer within ${START_SECONDS} seconds`);
  };
  await Promise.race([ended, answering()]);
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

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string')
    throw new PortcullisError('LOCAL_PORT', 'no free port on 127.0.0.1');
  return address.port;
}
