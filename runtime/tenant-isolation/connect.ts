import { type Client, type ClientConfig } from 'pg';
import { z } from 'zod';
import { type DatabaseLogin } from '../lib/rotation/postgres';
import { environment } from './contract';

/** Where the runtime of Lambda has the certificates that those of RDS are signed with; Node itself does not know them. */
export const certificates = '/var/runtime/ca-cert.pem';

const settings = z.object({
  [environment.host]: z.string().min(1),
  [environment.port]: z.coerce.number().int().positive(),
  [environment.database]: z.string().min(1),
});

/** How to enter the database: over TLS alone, and only where the server shows a certificate for its own name. */
export function connectionOf(
  env: NodeJS.ProcessEnv,
  { username, password }: DatabaseLogin,
  ca: string,
): ClientConfig {
  const given = settings.parse(env);
  return {
    host: given[environment.host],
    port: given[environment.port],
    database: given[environment.database],
    user: username,
    password,
    ssl: { ca, rejectUnauthorized: true, minVersion: 'TLSv1.2' },
    connectionTimeoutMillis: 10_000,
    // What the app holds locked is waited for, but not for ever.
    statement_timeout: 120_000,
    lock_timeout: 60_000,
    application_name: 'tenant-isolation',
  };
}

/** Connects; what is left of a connection that failed is closed. */
export async function connected(client: Client): Promise<Client> {
  try {
    await client.connect();
    return client;
  } catch (error) {
    await client.end().catch(() => undefined);
    throw error;
  }
}
