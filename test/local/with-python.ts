import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { Lifetime } from '../../lib/local/lifetime';
import { findPython } from '../../lib/local/python';
import { ensureVenv } from '../../lib/local/venv';
import { repository } from './project';

const there = spawnSync(process.env.PORTCULLIS_PYTHON ?? 'python3', ['--version']).status === 0;

/**
 * Tests that need the emulator. `body` gets a function that names the Python of its virtual environment.
 *
 * Where CI says so, a missing Python fails them and does not skip them.
 */
export function withPython(name: string, body: (python: () => string) => void): void {
  const suite = there || process.env.CI === 'true' ? describe : describe.skip;
  suite(name, () => {
    let python = '';
    beforeAll(async () => {
      const { found, rejected } = await findPython(new Lifetime(), process.env);
      if (!found) throw new Error(`no Python: ${rejected.join(', ')}`);
      python = await ensureVenv(
        new Lifetime(),
        found,
        join(repository, 'emulator', 'requirements.txt'),
        process.env,
      );
    }, 120_000);
    body(() => python);
  });
}
