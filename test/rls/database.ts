import { randomBytes } from 'node:crypto';
import { type PGlite as InProcess } from '@electric-sql/pglite';
import { Client } from 'pg';

/** Put there by the test environment. */
declare const PGlite: typeof InProcess;

/** A database of its own for one file of tests: on the server of DATABASE_URL, or else in this process. */
export interface Database {
  /** Whom nothing binds: the one who made the cluster. */
  readonly superuser: Session;
  /** Who migrates. */
  readonly admin: Session;
  /** As a role that may log in; another connection each time on a server. */
  login(role: string): Promise<Session>;
  close(): Promise<void>;
}

export interface Session {
  query(text: string, values?: unknown[]): Promise<{ rows: unknown[]; affected: number }>;
}

/** Who migrates: on a server of one's own its superuser, and on RDS somebody who is not. */
export const migrators = ['a superuser', 'the administrator of RDS'] as const;
export type Migrator = (typeof migrators)[number];

/** The name of the latter. */
export const administrator = 'migrations';

export const server = process.env['DATABASE_URL'];

export function openDatabase(migrator: Migrator = 'a superuser'): Promise<Database> {
  return server === undefined || server === '' ? inProcess(migrator) : onServer(server, migrator);
}

/** As RDS makes it: no superuser and bound by policies, but it makes roles, owns the database and lets roles in by IAM. */
function likeRds(password: string): string {
  return `create role rds_iam; create role rds_superuser in role pg_monitor, pg_signal_backend;
    create role ${administrator} login createrole createdb password '${password}' in role rds_superuser;
    grant rds_iam to ${administrator} with admin option;
    do $do$ begin execute format('alter database %I owner to ${administrator}', current_database()); end $do$;`;
}

/** One session, which takes the role of whoever asks: like a login but for `set session authorization`, which leads back. */
async function inProcess(migrator: Migrator): Promise<Database> {
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
  const superuser = as('postgres');
  const like = migrator === 'the administrator of RDS';
  if (like) await superuser.query(likeRds('unused'));
  return {
    superuser,
    admin: like ? as(administrator) : superuser,
    login: async (role) => as(role),
    close: () => db.close(),
  };
}

async function onServer(url: string, migrator: Migrator): Promise<Database> {
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
  const login = async (role: string) => {
    await above.query(`alter role "${role}" password '${password}'`);
    return open((to) => {
      to.username = role;
      to.password = password;
    });
  };
  const superuser = await open(() => undefined);
  const like = migrator === 'the administrator of RDS';
  if (like) await superuser.query(likeRds(password));
  return {
    superuser,
    admin: like ? await login(administrator) : superuser,
    login,
    async close() {
      for (const client of clients) await client.end();
      await above.query(`drop database ${name} with (force)`);
      const made = (await roles(above)).filter((role) => !before.includes(role));
      // At once, since who made a role stands in its memberships.
      if (made.length > 0) await above.query(`drop role ${made.map((role) => `"${role}"`).join(', ')}`);
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
