import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { health } from '../../lib/local/health';
import { withPython } from './with-python';
import { repository } from './project';

const launcher = join(repository, 'emulator', 'launcher.py');

withPython('the launcher', (python) => {
  /** Starts it with nothing but what is given, and a wish to be reachable and lax. */
  async function launch(extra: Record<string, string>): Promise<{ child: ChildProcess; endpoint: string }> {
    const port = String(await freePort());
    const env = { PATH: process.env.PATH, GATEWAY_PORT: port, BIND_HOST: '0.0.0.0', AUTH: 'false', ...extra };
    const child = spawn(python(), ['-B', launcher], { env, stdio: ['pipe', 'ignore', 'inherit'] });
    return { child, endpoint: `http://127.0.0.1:${port}` };
  }

  async function answering(endpoint: string): Promise<unknown> {
    for (let left = 200; left > 0; left -= 1) {
      const answer = await health(endpoint).catch(() => null);
      if (answer) return answer;
      await sleep(100);
    }
    throw new Error('the launcher does not answer');
  }

  const ended = (child: ChildProcess) =>
    new Promise<string>((resolve) => child.once('exit', (code, signal) => resolve(String(code ?? signal))));

  test.each(['1.5.32', '1.6.0'])('refuses version %s of the emulator: its inside is another', (version) => {
    const packages = mkdtempSync(join(tmpdir(), 'packages-'));
    const info = join(packages, `ministack-${version}.dist-info`);
    mkdirSync(info);
    writeFileSync(join(info, 'METADATA'), `Metadata-Version: 2.1\nName: ministack\nVersion: ${version}\n`);
    const env = { PATH: process.env.PATH, PYTHONPATH: packages };
    const { status, stderr } = spawnSync(python(), ['-B', launcher], {
      env,
      encoding: 'utf8',
      timeout: 20_000,
    });
    expect(status).toBe(1);
    expect(stderr).toContain(`ministack ${version} is installed, only 1.5.33 is known`);
    expect(stderr).not.toContain('Traceback');
  });

  test('checks everything and listens on loopback only, whatever its environment says', async () => {
    const { child, endpoint } = await launch({ PORTCULLIS_HEARTBEAT: '30' });
    expect(await answering(endpoint)).toMatchObject({ auth: 'enabled', version: '1.5.33' });
    const elsewhere = endpoint.replace('127.0.0.1', '127.0.0.2');
    await expect(health(elsewhere)).rejects.toThrow(/ECONNREFUSED|EADDRNOTAVAIL|no answer/);
    child.kill('SIGKILL');
    await ended(child);
  });

  test('ends when the program that started it is gone', async () => {
    const { child, endpoint } = await launch({ PORTCULLIS_HEARTBEAT: '30' });
    await answering(endpoint);
    const end = ended(child);
    child.stdin?.destroy();
    expect(await end).toBe('0');
  });

  test('ends when the program that started it hangs', async () => {
    const { child } = await launch({ PORTCULLIS_HEARTBEAT: '2' });
    expect(await ended(child)).toBe('0');
  });
});

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}
