import { randomBytes } from 'node:crypto';
import { type PGlite as InProcess } from '@electric-sql/pglite';
import { Client } from 'pg';

/** Put there by the test environment. */
declare const PGlite: typeof InProcess;

/** A database of its own for one file of tests: on the server of DATABASE_URL, or else in this process. */
export interface Database {
  /** As the superuser. */
  readonly admin: Session;
  /** As a role that may log in; another connection each time on a server. */
  login(role: string): Promise<Session>;
  close(): Promise<void>;
}

export interface Session {
  query(text: string, values?: unknown[]): Promise<{ rows: unknown[]; affected: number }>;
}

export const server = process.env['DATABASE_URL'];

export function openDatabase(): Promise<Database> {
  return server === undefined || server === '' ? inProcess() : onServer(server);
}

/** One session, which takes the role of whoever asks: like a login but for `set session authorization`, which leads back. */
async function inProcess(): Promise<Database> {
  const db = await PGlite.create();
  let current = 'postgres';
  const as = (role: string): Session => ({
    async query(text, values) {
      if (current !== role) {
        for (const reset of ['rollback', 'reset session authorization', 'discard all']) await db.exec(reset);
        const setting = `select unnest(setconfig) as given from pg_db_role_setting where setrole = $1::regrole`;
        const { rows } = await db.query<{ given: string }>(setting, [`"${role}"`]);
        await db.exec(`set session authorization "${role}"`);
        for (const { given } of rows) await db.exec(`set ${given}`);
        current = role;
      }
      if (values)
        return db
          .query(text, values)
          .then(({ rows, affectedRows }) => ({ rows, affected: affectedRows ?? 0 }));
      const last = (await db.exec(text)).at(-1);
      return { rows: last?.rows ?? [], affected: last?.affectedRows ?? 0 };
    },
  });
  return { admin: as('postgres'), login: async (role) => as(role), close: () => db.close() };
}

async function onServer(url: string): Promise<Database> {
  const name = `portcullis_${randomBytes(6).toString('hex')}`;
  const password = randomBytes(18).toString('hex');
  const above = await connected(url);
  await above.query(`create database ${name}`);
  const before = await roles(above);
  const clients: Client[] = [];
  const open = async (change: (to: URL) => void): Promise<Session> => {
    const to = new URL(url);
    to.pathname = `/${name}`;
    change(to);
    const client = await connected(to.href);
    clients.push(client);
    return { query: (text, values) => asked(client, text, values) };
  };
  return {
    admin: await open(() => undefined),
    async login(role) {
      await above.query(`alter role "${role}" password '${password}'`);
      return open((to) => {
        to.username = role;
        to.password = password;
      });
    },
    async close() {
      for (const client of clients) await client.end();
      await above.query(`drop database ${name} with (force)`);
      for (const role of await roles(above))
        if (!before.includes(role)) await above.query(`drop role "${role}"`);
      await above.end();
    },
  };
}

async function asked(client: Client, text: string, values?: unknown[]): ReturnType<Session['query']> {
  const answer = await (values ? client.query(text, values) : client.query(text));
  const last = Array.isArray(answer) ? (answer as (typeof answer)[]).at(-1) : answer;
  return { rows: last?.rows ?? [], affected: last?.rowCount ?? 0 };
}

async function connected(url: string): Promise<Client> {
  const client = new Client({ connectionString: url });
  await client.connect();
  return client;
}

async function roles(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ rolname: string }>('select rolname from pg_roles');
  return rows.map(({ rolname }) => rolname);
}
