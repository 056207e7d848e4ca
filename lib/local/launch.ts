import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { closeSync, openSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

import { PortcullisError } from '../../waivers/error';
import { type EmulatorOptions } from './emulator';
import { cleanEnvironment } from './environment';
import { runOf } from './health';

const START_SECONDS = 30;
/** It ends itself after so many seconds without a sign of life from this process. */
const SILENCE_SECONDS = 60;

export interface Launched {
  readonly child: ChildProcess;
  readonly endpoint: string;
  /** Resolves when it answers; rejects if it ends first, or says nothing for 30 seconds. */
  readonly answers: Promise<void>;
}

/** Starts the launcher in a clean environment and gives it a sign of life every second. */
export async function launch(options: EmulatorOptions, log: string, gaps: string): Promise<Launched> {
  const { folder, keep } = options;
  const port = await freePort();
  const run = randomBytes(12).toString('hex');
  const env = {
    ...(await cleanEnvironment(folder, options.env)),
    GATEWAY_PORT: String(port),
    GAPS_FILE: gaps,
    PORTCULLIS_RUN: run,
    ...(keep ? {} : { PORTCULLIS_HEARTBEAT: String(SILENCE_SECONDS) }),
    ...options.extra,
  };
  const out = openSync(log, 'w');
  const args = ['-B', options.launcher, folder];
  const child = spawn(options.python, args, {
    cwd: folder,
    detached: true,
    stdio: [keep ? 'ignore' : 'pipe', out, out],
    env,
  });
  closeSync(out);
  giveSignsOfLife(child);
  const endpoint = `http://localhost:${port}`;
  const answers = Promise.race([ended(child), answering(endpoint, run)]);
  return { child, endpoint, answers };
}

function giveSignsOfLife(child: ChildProcess): void {
  const timer = setInterval(() => child.stdin?.write('.'), 1000);
  timer.unref();
  child.once('exit', () => clearInterval(timer));
  child.stdin?.on('error', () => clearInterval(timer));
}

function ended(child: ChildProcess): Promise<never> {
  return new Promise((_resolve, reject) => {
    child.once('error', (error) => reject(new Error(error.message)));
    child.once('exit', (code, signal) => reject(new Error(`it ended with ${signal ?? `exit code ${code}`}`)));
  });
}

/** Waits for the answer of this very emulator: the port may have gone to that of another run. */
async function answering(endpoint: string, run: string): Promise<void> {
  const until = Date.now() + START_SECONDS * 1000;
  while (Date.now() < until) {
    if ((await runOf(endpoint).catch(() => null)) === run) return;
    await sleep(100);
  }
  throw new Error(`no answer within ${START_SECONDS} seconds`);
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
