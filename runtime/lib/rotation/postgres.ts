import { randomBytes } from 'node:crypto';
import { alternatingLogin, databaseLogin } from './login-schema';
import { type Rotation } from './rotation';
import { scramVerifier } from './scram';

/** A connection, such as a `Client` of `pg` that is connected: over TLS, with the server's certificate checked. */
export interface Connection {
  query(sql: string): Promise<unknown>;
  end(): Promise<void>;
}
/** Connects as somebody. What it throws when the password is wrong has PostgreSQL's `code` 28P01. */
export type Connect<Login> = (login: Login) => Promise<Connection>;

/** A value of the secret: where the database is, and who enters it. */
export interface DatabaseLogin {
  readonly username: string;
  readonly password: string;
  readonly [more: string]: unknown;
}

/** The same for two users that take turns, both members of a role that holds what they may do. */
export interface AlternatingLogin extends DatabaseLogin {
  readonly users: readonly [string, string];
  readonly role: string;
}

/**
 * Rotates the password of one user, who sets it. PostgreSQL knows one password a user: until the new one is the current one in the
 * vault, readers that open connections need `withSecret`.
 */
export function databaseUserRotation(connect: Connect<DatabaseLogin>): Rotation<DatabaseLogin> {
  const enters = entersBy(connect);
  return {
    schema: databaseLogin,
    next: (current) => ({ ...current, password: newPassword() }),
    async set({ value: pending }, { value: current }) {
      if (await enters(pending)) return;
      try {
        await run(await connect(current), [passwordOf(pending)]);
      } catch (error) {
        // Another run was first.
        if (!isWrongPassword(error) || !(await enters(pending))) throw error;
      }
    },
    accepts: enters,
  };
}

/**
 * Rotates by two users that take turns: an administrator gives the one that is not in use a new password, and the one in use goes
 * on until the next rotation. The user is made if there is none, without any right but those of the role.
 */
export function alternatingUsersRotation(
  connect: Connect<AlternatingLogin>,
  administrator: () => Promise<Connection>,
): Rotation<AlternatingLogin> {
  const enters = entersBy(connect);
  return {
    schema: alternatingLogin,
    next: ({ users: [one, other], ...current }) => ({
      ...current,
      users: [one, other],
      username: current.username === one ? other : one,
      password: newPassword(),
    }),
    async set({ value: pending }) {
      if (await enters(pending)) return;
      const { username, role } = pending;
      await run(await administrator(), [
        `do $$ begin create role "${username}" login nosuperuser nocreatedb nocreaterole nobypassrls noreplication;
         exception when duplicate_object then null; end $$`,
        `grant "${role}" to "${username}"`,
        // What it makes belongs to the role, and so to the other user too.
        `alter role "${username}" set role = "${role}"`,
        passwordOf(pending),
      ]);
    },
    accepts: enters,
  };
}

/** Whether a login is refused for its password: `isRefused` of `withSecret`. */
export function isWrongPassword(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === '28P01';
}

function entersBy<Login>(connect: Connect<Login>): (login: Login) => Promise<boolean> {
  return async (login) => {
    try {
      await run(await connect(login), ['select 1']);
      return true;
    } catch (error) {
      if (isWrongPassword(error)) return false;
      throw error;
    }
  };
}

async function run(connection: Connection, statements: readonly string[]): Promise<void> {
  try {
    for (const statement of statements) await connection.query(statement);
  } finally {
    await connection.end();
  }
}

function passwordOf({ username, password }: DatabaseLogin): string {
  return `alter role "${username}" password '${scramVerifier(password)}'`;
}

/** 192 bits, in characters that no address of a database has to escape. */
function newPassword(): string {
  return randomBytes(24).toString('hex');
}
