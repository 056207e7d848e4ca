import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readArguments } from '../../lib/cli/arguments';
import { runCheck } from '../../lib/cli/check';
import { type Io, type Output } from '../../lib/cli/command';
import { check } from '../../lib/cli/commands';
import { runExplain } from '../../lib/cli/explain';
import { withProgress } from '../../lib/cli/progress';
import { rules } from '../../rules';
import { bucket } from './program';

const folder = mkdtempSync(join(tmpdir(), 'portcullis-terminal-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

class Screen implements Output {
  text = '';
  constructor(
    readonly isTTY: boolean,
    readonly columns = 60,
  ) {}
  async write(text: string): Promise<void> {
    this.text += text;
  }
}

function io(isTTY: boolean, environment: Record<string, string> = {}) {
  const stdin = async function* (): AsyncGenerator<Uint8Array> {
    yield Buffer.from(bucket(true));
  };
  return { stdin, stdout: new Screen(isTTY), stderr: new Screen(isTTY), environment } satisfies Io;
}

test('on a terminal the report is coloured and as wide as it, and a refused file is told once', async () => {
  writeFileSync(join(folder, 'bad.json'), bucket(false));
  const call = readArguments(check, ['--rules', 'PC-S3-01', join(folder, 'bad.json'), 'missing.json']);
  const terminal = io(true);
  expect(await runCheck(call, terminal)).toBe(2);
  expect(terminal.stdout.text).toContain('\u001b[33mFAIL medium\u001b[0m');
  expect(terminal.stdout.text).toContain('no such file or folder');
  expect(terminal.stderr.text).toBe('');

  const plain = io(true, { NO_COLOR: '1' });
  await runCheck(call, plain);
  expect(plain.stdout.text).not.toContain('\u001b');
  for (const line of plain.stdout.text.split('\n'))
    expect(line.includes(folder) || line.length <= 60).toBe(true);
});

test('progress appears after a second of work, shows what is judged, and is gone at the end', () => {
  const inputs = ['a.json', 'b\u001b[2J.json', 'c.json'].map(
    (file) => ({ kind: 'refused', file, error: '' }) as const,
  );
  let now = 0;
  const clock = jest.spyOn(Date, 'now').mockImplementation(() => (now += 600));
  const screen = new Screen(true);
  expect([...withProgress(inputs, screen)]).toEqual(inputs);
  clock.mockRestore();
  expect(screen.text.startsWith('\r\u001b[K')).toBe(true);
  expect(screen.text).toMatch(/\d judged in \d s; now [bc]/);
  expect(screen.text).not.toContain('\u001b[2J');
  expect(screen.text.endsWith('\r\u001b[K')).toBe(true);
});

test('quick work shows no progress, and none is shown where no terminal is', () => {
  const screens = [new Screen(true), new Screen(false)];
  for (const screen of screens) {
    expect([...withProgress([{ kind: 'refused', file: 'a', error: '' }], screen)]).toHaveLength(1);
    expect(screen.text).toBe('');
  }
});

test.each(rules.map(({ id, title }) => [id, title]))('%s has a page', async (id, title) => {
  const terminal = io(false);
  await runExplain({ words: [id], options: [] }, terminal);
  expect(terminal.stdout.text.replace(/\s+/g, ' ')).toContain(`${id} ${title}`);
  expect(terminal.stdout.text).toContain('\nFix\n');
  expect(terminal.stdout.text).toContain('\nFails: ');
});
