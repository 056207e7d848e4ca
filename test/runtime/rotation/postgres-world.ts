import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { type PGlite as InProcess } from '@electric-sql/pglite';
import {
  type AlternatingLogin,
  alternatingUsersRotation,
  type Connection,
  type DatabaseLogin,
  databaseUserRotation,
  isWrongPassword,
} from '../../../runtime/lib/rotation/postgres';
import { alternatingLogin, databaseLogin } from '../../../runtime/lib/rotation/login-schema';
import { scramVerifier } from '../../../runtime/lib/rotation/scram';
import { withSecret } from '../../../runtime/lib/rotation/with-secret';
import { World } from '../lib/rotation/world';

/** Put there by the test environment. */
declare const PGlite: typeof InProcess;

let server: InProcess | undefined;
export const database = async (): Promise<InProcess> => (server ??= await PGlite.create());
export const closeDatabase = async (): Promise<void> => server?.close();

/** There is one session, which one after the other takes. */
let queue: Promise<unknown> = Promise.resolve();
function runAs(username: string, sql: string): Promise<void> {
  const run = queue.then(async () => {
    const db = await database();
    try {
      await db.exec(`set session authorization "${username}"`);
      await db.exec(sql);
    } finally {
      await db.exec('set session authorization postgres');
    }
  });
  queue = run.catch(() => undefined);
  return run;
}

/** Checks a password by what PostgreSQL keeps of it, as its own login does. */
async function knows(username: string, password: string): Promise<boolean> {
  const db = await database();
  const { rows } = await db.query<{ kept: string | null }>(
    'select rolpassword as kept from pg_authid where rolname = $1 and rolcanlogin',
    [username],
  );
  const [, iterations = '1', salt = ''] = rows[0]?.kept?.match(/^SCRAM-SHA-256\$(\d+):([^$]+)\$/) ?? [];
  return scramVerifier(password, Buffer.from(salt, 'base64'), Number(iterations)) === rows[0]?.kept;
}

abstract class DatabaseWorld<Login extends DatabaseLogin> extends World<Login> {
  /** What the server was sent. */
  readonly statements: string[] = [];
  protected readonly connect = ({ username, password }: DatabaseLogin): Promise<Connection> =>
    this.network.call('connect', () => this.login(username, password));
  protected readonly administrator = (): Promise<Connection> =>
    this.network.call('connect as administrator', () => this.session('postgres'));
  private readonly readers = new SecretsManagerClient(
    this.network.aws((call) => this.secret.answer(call), 'reader '),
  );

  async login(username: string, password: string): Promise<Connection> {
    if (!(await knows(username, password)))
      throw Object.assign(new Error('password authentication failed'), { code: '28P01' });
    return this.session(username);
  }

  private session(username: string): Connection {
    return {
      query: (sql) =>
        this.network.call('query', async () => {
          this.statements.push(sql);
          await runAs(username, sql);
        }),
      end: () => Promise.resolve(),
    };
  }

  /** An application opens a connection. */
  async use(): Promise<void> {
    await withSecret(
      this.readers,
      'secret',
      databaseLogin,
      async ({ username, password }) =>
        this.network.call('reader connects', () => this.login(username, password)),
      isWrongPassword,
    );
  }
}

/** Roles as they are before the first rotation. */
async function fresh(): Promise<void> {
  const db = await database();
  await db.exec('drop table if exists notes; drop role if exists app; drop role if exists app_a');
  await db.exec('drop role if exists app_b; drop role if exists app_owner; create role app_owner nologin');
  await db.exec("create role app login password 'first'; create role app_a login password 'first'");
  await db.exec('grant app_owner to app_a; alter role app_a set role = app_owner');
  await db.exec('create table notes (text text); alter table notes owner to app_owner');
}

export class OneUserWorld extends DatabaseWorld<DatabaseLogin> {
  readonly rotation = databaseUserRotation(this.connect);
  static async settled(): Promise<OneUserWorld> {
    await fresh();
    return new OneUserWorld({ username: 'app', password: 'first', host: 'db' });
  }
}

export class TwoUsersWorld extends DatabaseWorld<AlternatingLogin> {
  readonly rotation = alternatingUsersRotation(this.connect, this.administrator);
  static async settled(): Promise<TwoUsersWorld> {
    await fresh();
    return new TwoUsersWorld({
      username: 'app_a',
      password: 'first',
      host: 'db',
      users: ['app_a', 'app_b'],
      role: 'app_owner',
    });
  }
  get current(): AlternatingLogin {
    return alternatingLogin.parse(this.secret.read());
  }
}
