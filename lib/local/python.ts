import { execute } from './command';
import { type Lifetime } from './lifetime';

export interface Python {
  readonly command: string;
  /** `3.12.1` */
  readonly version: string;
}

export interface Search {
  readonly found: Python | undefined;
  /** What was looked at and why it will not do: `python3 is 3.8.10`. */
  readonly rejected: readonly string[];
}

/** The Pythons that the emulator's wheels are published for. */
const OLDEST = 10;
const NEWEST = 14;
const NAMES = ['python3', 'python', 'python3.13', 'python3.12', 'python3.11', 'python3.14', 'python3.10'];
const ASK =
  'import platform, struct; print(platform.python_implementation(), platform.python_version(), struct.calcsize("P") * 8)';

/**
 * Looks for a CPython 3.10 to 3.14 (64 bit) on the PATH.
 *
 * `PORTCULLIS_PYTHON` names one program and then no other is tried.
 */
export async function findPython(lifetime: Lifetime, env: NodeJS.ProcessEnv): Promise<Search> {
  const rejected: string[] = [];
  const chosen = env['PORTCULLIS_PYTHON'];
  for (const command of chosen ? [chosen] : NAMES) {
    const version = await versionOf(lifetime, command, env);
    if (typeof version === 'string') return { found: { command, version }, rejected };
    rejected.push(`${command} ${version.reason}`);
  }
  return { found: undefined, rejected };
}

async function versionOf(
  lifetime: Lifetime,
  command: string,
  env: NodeJS.ProcessEnv,
): Promise<string | { reason: string }> {
  let output: string;
  try {
    const spec = { what: command, command, args: ['-c', ASK], env, cwd: process.cwd(), deadline: 20 };
    const ended = await execute(lifetime, spec);
    if (ended.code !== 0) return { reason: `ends with exit code ${ended.code}` };
    output = ended.output.trim();
  } catch {
    return { reason: 'cannot be started' };
  }
  const said = /^(\w+) 3\.(\d+)\.\S+ (\d+)$/.exec(output);
  const minor = Number(said?.[2]);
  if (said?.[1] === 'CPython' && said[3] === '64' && minor >= OLDEST && minor <= NEWEST) {
    return output.split(' ')[1] ?? '';
  }
  return { reason: `is ${output.slice(0, 60) || 'silent'}` };
}
