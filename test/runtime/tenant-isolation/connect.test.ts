import { type AddressInfo, createServer, type Socket } from 'node:net';
import { TLSSocket } from 'node:tls';
import { Client } from 'pg';
import { connected, connectionOf } from '../../../runtime/tenant-isolation/connect';
import { certificate } from '../../browser/certificate';
import { refuses } from '../../refuses';

type Pair = ReturnType<typeof certificate>;

/** The refusal of a password, as PostgreSQL writes it. */
const fields = Buffer.from('SFATAL\0C28P01\0Mpassword authentication failed\0\0');
const refusal = Buffer.concat([Buffer.from('E'), Buffer.from([0, 0, 0, fields.length + 4]), fields]);

/** What a server heard of a client that tries to enter, and what the client was told. */
async function entering(shown: Pair | undefined, trusted: Pair) {
  const heard: string[] = [];
  const listens = (socket: { on(event: 'data', heard: (data: Buffer) => void): unknown }, then: Socket) =>
    socket.on('data', (data) => {
      heard.push(data.toString('latin1'));
      then.end(refusal);
    });
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.once('data', () => {
      socket.write(shown === undefined ? 'N' : 'S');
      if (shown === undefined) return void listens(socket, socket);
      const secure = new TLSSocket(socket, { isServer: true, ...shown });
      secure.on('error', () => undefined);
      listens(secure, secure);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const env = { DATABASE_HOST: 'localhost', DATABASE_PORT: String(port), DATABASE_NAME: 'tenants' };
  const login = { username: 'migrations', password: 'a very long password' };
  const error = await connected(new Client(connectionOf(env, login, trusted.cert))).then(
    () => undefined,
    (thrown: Error & { code?: string }) => thrown.code ?? thrown.message,
  );
  for (const socket of sockets) socket.destroy();
  await new Promise((resolve) => server.close(resolve));
  return { heard, error };
}

const [rds, stranger] = [certificate('localhost'), certificate('localhost')];

test('a server with a certificate for its name hears who enters which database', async () => {
  const { heard, error } = await entering(rds, rds);
  expect(heard[0]).toContain('user\0migrations\0database\0tenants\0');
  // What tells that a password is refused, so that the next one is tried.
  expect(error).toBe('28P01');
});

refuses(
  'DAT-03',
  'a server without TLS, of another authority, or with a certificate for another name',
  async () => {
    expect(await entering(undefined, rds)).toEqual({
      heard: [],
      error: expect.stringMatching(/does not support SSL/),
    });
    expect(await entering(stranger, rds)).toEqual({
      heard: [],
      error: expect.stringMatching(/SELF_SIGNED|UNABLE_TO/),
    });
    const elsewhere = certificate('database.example.org');
    expect(await entering(elsewhere, elsewhere)).toEqual({
      heard: [],
      error: 'ERR_TLS_CERT_ALTNAME_INVALID',
    });
  },
);

test('settings that are missing are named', () => {
  const login = { username: 'migrations', password: 'p' };
  expect(() => connectionOf({ DATABASE_HOST: 'a', DATABASE_PORT: '5432' }, login, '')).toThrow(
    'DATABASE_NAME',
  );
});
