import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { SmallProject } from './project';
import { withPython } from './with-python';

withPython('a run that is interrupted', () => {
  const scratch = mkdtempSync(join(tmpdir(), 'portcullis-interrupted-'));
  const project = new SmallProject();
  afterAll(() => {
    project.remove();
    rmSync(scratch, { recursive: true, force: true });
  });

  /** Every process that was started below a folder: its name is in their arguments. */
  function startedBelow(folder: string): string[] {
    const all = execFileSync('ps', ['-eo', 'pid,args'], { encoding: 'utf8' }).split('\n');
    return all.filter((line) => line.includes(folder));
  }

  /** Starts a run as a program of its own, with a scratch folder of its own, and waits until its emulator runs. */
  async function started(folder: string): Promise<{ child: ChildProcess; output: () => string }> {
    mkdirSync(folder);
    // One process: what is killed is the program itself, and not only what started it.
    const program = join(__dirname, 'small-run.ts');
    const child = spawn(process.execPath, ['--import', 'tsx', program, project.dir], {
      env: { ...process.env, TMPDIR: folder },
    });
    let output = '';
    child.stdout.on('data', (text) => (output += String(text)));
    child.stderr.on('data', (text) => (output += String(text)));
    for (let left = 900; left > 0 && child.exitCode === null; left -= 1) {
      if (output.includes('start the emulator (') && startedBelow(folder).length > 1)
        return { child, output: () => output };
      await sleep(100);
    }
    throw new Error(`it did not get as far as the emulator:\n${output}`);
  }

  const ended = (child: ChildProcess) =>
    new Promise<string>((resolve) => child.once('exit', (code, signal) => resolve(String(code ?? signal))));

  test('by Ctrl-C stops all that it started, and leaves no file behind', async () => {
    const folder = join(scratch, 'ctrl-c');
    const { child, output } = await started(folder);
    const end = ended(child);
    child.kill('SIGINT');
    expect(await end).toBe('130');
    expect(startedBelow(folder)).toEqual([]);
    expect(readdirSync(folder).filter((name) => name.startsWith('portcullis-'))).toEqual([]);
    expect(output()).toContain('SIGINT: stopping what was started');
    expect(output()).not.toContain('error:');
  }, 60_000);

  test('by a kill that it cannot hear takes its emulator with it', async () => {
    const folder = join(scratch, 'kill');
    const { child } = await started(folder);
    const end = ended(child);
    child.kill('SIGKILL');
    await end;
    for (let left = 100; left > 0 && startedBelow(folder).length > 0; left -= 1) await sleep(200);
    expect(startedBelow(folder)).toEqual([]);
    expect(existsSync(folder)).toBe(true);
  }, 60_000);
});
