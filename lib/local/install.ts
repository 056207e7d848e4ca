import { join } from 'node:path';

import { PortcullisError } from '../../waivers/error';
import { execute, lastLines, mustSucceed } from './command';
import { type Lifetime } from './lifetime';
import { type Python } from './python';

const INSTALL = ['--require-hashes', '--no-deps', '--only-binary', ':all:'];

/** The Python of a virtual environment. */
export function pythonOf(home: string): string {
  return process.platform === 'win32' ? join(home, 'Scripts', 'python.exe') : join(home, 'bin', 'python');
}

/**
 * Makes a virtual environment in `home` and installs exactly the wheels of `requirements`: with uv where there is one,
 * else with the machine's pip, else with the pip that Python brings.
 *
 * @throws PortcullisError `LOCAL_STEP_FAILED` if none of them can.
 */
export async function install(
  lifetime: Lifetime,
  python: Python,
  requirements: string,
  home: string,
  env: NodeJS.ProcessEnv,
): Promise<void> {
  const say = (what: string, command: string, args: string[]) => ({
    what,
    command,
    args,
    env,
    cwd: process.cwd(),
    deadline: 300,
  });
  const succeeds = async (what: string, command: string, args: string[]): Promise<boolean> =>
    execute(lifetime, say(what, command, args)).then(
      (ended) => ended.code === 0,
      () => false,
    );
  const advice = `check the network and the package index that pip uses, install pip (on Debian: python3-pip), or install uv; every wheel must match a hash in ${requirements}`;
  if (await succeeds('uv', 'uv', ['venv', '--quiet', '--python', python.command, home])) {
    const args = [
      'pip',
      'install',
      '--quiet',
      '--compile-bytecode',
      '--python',
      pythonOf(home),
      ...INSTALL,
      '-r',
      requirements,
    ];
    await mustSucceed(lifetime, say('installing the emulator with uv', 'uv', args), advice);
    return;
  }
  // The pip of the machine installs into the new environment: faster, and it works where ensurepip is left out.
  await mustSucceed(
    lifetime,
    say('making a virtual environment', python.command, ['-m', 'venv', '--without-pip', home]),
    `install the venv module of ${python.command} (on Debian: python3-venv), or uv`,
  );
  const pip = ['install', '--quiet', '--disable-pip-version-check', ...INSTALL, '-r', requirements];
  const hosted = say('pip', python.command, ['-m', 'pip', '--python', pythonOf(home), ...pip]);
  const first = await execute(lifetime, hosted);
  if (first.code === 0) return;
  if (!(await succeeds('ensurepip', pythonOf(home), ['-m', 'ensurepip']))) {
    throw new PortcullisError(
      'LOCAL_STEP_FAILED',
      `installing the emulator failed; ${advice}; pip's last words:\n${lastLines(first.output)}`,
    );
  }
  await mustSucceed(
    lifetime,
    say('installing the emulator with pip', pythonOf(home), ['-m', 'pip', ...pip]),
    advice,
  );
}
