import { createHash, randomBytes } from 'node:crypto';
import { mkdir, readFile, readdir, rename, rm, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';

import { PortcullisError } from '../../waivers/error';
import { execute } from './command';
import { install, pythonOf } from './install';
import { type Lifetime } from './lifetime';
import { type Python } from './python';

const CHECK =
  'import botocore, hypercorn, yaml; from importlib.metadata import version; print(version("ministack"))';
/** Seconds after which an unfinished environment is somebody's crash and not somebody's work. */
const ABANDONED = 3600;

/** Where virtual environments are kept: `PORTCULLIS_CACHE`, or `~/.cache/cdk-portcullis`. */
export function cacheFolder(env: NodeJS.ProcessEnv): string {
  return env['PORTCULLIS_CACHE'] || join(homedir(), '.cache', 'cdk-portcullis');
}

/** Where the environment for these requirements stands: others have another name, so nothing is ever changed in place. */
export async function venvFolder(cache: string, python: Python, requirements: string): Promise<string> {
  const minor = python.version.split('.').slice(0, 2).join('.');
  const key = createHash('sha256')
    .update([await readFile(requirements, 'utf8'), minor, process.platform, process.arch].join('\n'))
    .digest('hex');
  return join(cache, `emulator-${key.slice(0, 16)}`);
}

/**
 * The Python of a virtual environment with exactly the wheels of `requirements`; makes it if there is none yet.
 *
 * It is built under a name of its own and takes its real name when it is whole, in one step: a half-made one is never
 * used, and two runs at once each build one and the first wins.
 *
 * @throws PortcullisError `LOCAL_STEP_FAILED` if a wheel is missing, has another hash, or cannot be fetched.
 */
export async function ensureVenv(
  lifetime: Lifetime,
  python: Python,
  requirements: string,
  env: NodeJS.ProcessEnv,
): Promise<string> {
  const cache = cacheFolder(env);
  const home = await venvFolder(cache, python, requirements);
  if (await works(lifetime, home, env)) return pythonOf(home);

  await mkdir(cache, { recursive: true });
  await removeAbandoned(cache);
  const partial = `${home}.${randomBytes(6).toString('hex')}.partial`;
  const release = lifetime.own(() => rm(partial, { recursive: true, force: true }));
  try {
    await install(lifetime, python, requirements, partial, env);
    if (!(await works(lifetime, partial, env))) {
      throw new PortcullisError(
        'LOCAL_VENV',
        `the virtual environment in ${partial} does not work after its installation`,
      );
    }
    await settle(lifetime, partial, home, env);
  } finally {
    await rm(partial, { recursive: true, force: true });
    release();
  }
  return pythonOf(home);
}

/** Gives the finished environment its name, unless another run was first. A broken one in the way is moved aside. */
async function settle(
  lifetime: Lifetime,
  partial: string,
  home: string,
  env: NodeJS.ProcessEnv,
): Promise<void> {
  for (let attempt = 0; attempt < 3; attempt += 1) {
    try {
      return await rename(partial, home);
    } catch (error) {
      if (await works(lifetime, home, env)) return;
      const aside = `${home}.${randomBytes(6).toString('hex')}.partial`;
      await rename(home, aside).catch(() => undefined);
      await rm(aside, { recursive: true, force: true });
      if (attempt === 2) throw error;
    }
  }
}

async function works(lifetime: Lifetime, home: string, env: NodeJS.ProcessEnv): Promise<boolean> {
  const spec = {
    what: 'python',
    command: pythonOf(home),
    args: ['-c', CHECK],
    env,
    cwd: process.cwd(),
    deadline: 60,
  };
  return execute(lifetime, spec).then(
    (ended) => ended.code === 0,
    () => false,
  );
}

async function removeAbandoned(cache: string): Promise<void> {
  for (const name of await readdir(cache)) {
    const path = join(cache, name);
    const age =
      (Date.now() -
        (await stat(path).then(
          (seen) => seen.mtimeMs,
          () => Date.now(),
        ))) /
      1000;
    if (name.endsWith('.partial') && age > ABANDONED) await rm(path, { recursive: true, force: true });
  }
}
