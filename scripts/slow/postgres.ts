import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { delimiter, join } from 'node:path';
import { tmpdir } from 'node:os';

/**
 * `npm run test:postgres`: the tests of row-level security against a real PostgreSQL of this machine's, which runs on loopback
 * in a temporary folder while they do. Other commands may follow: `tsx scripts/slow/postgres.ts -- npm run bench:rls`.
 */
const suite = [process.execPath, 'node_modules/jest/bin/jest.js', '--runInBand', 'test/rls'];
const [program = '', ...args] = process.argv.includes('--')
  ? process.argv.slice(process.argv.indexOf('--') + 1)
  : suite;

/** Where Debian, and whoever installs to PATH, puts the server's programs. */
function folderOfServer(): string {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [
    ...versions.map((version) => join(debian, version, 'bin')),
    ...(process.env['PATH'] ?? '').split(delimiter),
  ];
  const found = folders.find(
    (folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres')),
  );
  if (found === undefined)
    throw new Error('no PostgreSQL server is installed: on Debian, apt-get install postgresql');
  return found;
}

/** PostgreSQL does not run as root: then it runs as the user that Debian made for it. */
function userOfServer(): { uid: number; gid: number } | object {
  if (process.getuid?.() !== 0) return {};
  const id = (kind: string) => Number(spawnSync('id', [kind, 'postgres'], { encoding: 'utf8' }).stdout);
  const user = { uid: id('-u'), gid: id('-g') };
  if (!(user.uid > 0)) throw new Error('as root, this needs a user `postgres` for the server to run as');
  return user;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

async function main(): Promise<void> {
  const bin = folderOfServer();
  const user = userOfServer();
  const work = mkdtempSync(join(tmpdir(), 'portcullis-postgres-'));
  process.once('exit', () => rmSync(work, { recursive: true, force: true }));
  if ('uid' in user) chownSync(work, user.uid, user.gid);
  const data = join(work, 'data');
  const run = (name: string, options: string[]) =>
    spawnSync(join(bin, name), options, {
      ...user,
      cwd: work,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });

  const made = run('initdb', [
    '-D',
    data,
    '-U',
    'postgres',
    '-A',
    'trust',
    '-E',
    'UTF8',
    '--locale=C',
    '--no-sync',
  ]);
  if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr}`);
  // A certificate for its name, that it signed itself: who connects by TLS trusts it alone.
  const certificate = join(work, 'server.crt');
  const kind = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', '/CN=localhost'];
  const files = [
    '-addext',
    'subjectAltName=DNS:localhost',
    '-keyout',
    join(work, 'server.key'),
    '-out',
    certificate,
  ];
  const signed = spawnSync('openssl', [...kind, ...files], { ...user, cwd: work, encoding: 'utf8' });
  if (signed.status !== 0) throw new Error(`openssl failed: ${signed.stderr}`);
  const port = await freePort();
  const server = spawn(
    join(bin, 'postgres'),
    [
      '-D',
      data,
      '-p',
      String(port),
      '-c',
      'listen_addresses=127.0.0.1',
      '-c',
      `unix_socket_directories=${work}`,
      '-c',
      'fsync=off',
      '-c',
      'ssl=on',
      '-c',
      `ssl_cert_file=${certificate}`,
      '-c',
      `ssl_key_file=${join(work, 'server.key')}`,
    ],
    { ...user, cwd: work, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const stopped = new Promise<void>((resolve) => server.once('close', () => resolve()));
  let said = '';
  server.stderr.on('data', (chunk: Buffer) => (said = (said + chunk.toString()).slice(-4000)));
  // Whatever ends this ends the server: SIGINT is its fast shutdown, which waits for nobody.
  process.once('exit', () => server.kill('SIGINT'));
  let child: ChildProcess | undefined = undefined;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => (child ? child.kill(signal) : process.exit(1)));
  const begun = Date.now();
  while (
    run('pg_ctl', ['-D', data, 'status']).status !== 0 ||
    !said.includes('ready to accept connections')
  ) {
    if (Date.now() - begun > 60_000 || server.exitCode !== null)
      throw new Error(`the server did not start: ${said}`);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  const url = `postgresql://postgres@127.0.0.1:${port}/postgres`;
  child = spawn(program, args, {
    stdio: 'inherit',
    env: { ...process.env, DATABASE_URL: url, DATABASE_CERTIFICATE: certificate },
  });
  const status = await new Promise<number>((resolve) => {
    child?.once('error', () => resolve(1));
    child?.once('close', (code) => resolve(code ?? 1));
  });
  server.kill('SIGINT');
  await stopped;
  process.exitCode = status;
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
