import { readFileSync } from 'node:fs';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { Client } from 'pg';
import { z } from 'zod';
import { databaseLogin } from '../lib/rotation/login-schema';
import { isWrongPassword } from '../lib/rotation/postgres';
import { withSecret } from '../lib/rotation/with-secret';
import { certificates, connected, connectionOf } from './connect';
import { environment } from './contract';
import { isolate } from './isolate';

const vault = new SecretsManagerClient();

/** Enters as the administrator, also while RDS changes its password, and keeps tenants apart. */
export async function handler(event: unknown): Promise<{ readonly tables: number }> {
  const secret = z.string().startsWith('arn:').parse(process.env[environment.secret]);
  const ca = readFileSync(certificates, 'utf8');
  const client = await withSecret(
    vault,
    secret,
    databaseLogin,
    (login) => connected(new Client(connectionOf(process.env, login, ca))),
    isWrongPassword,
  );
  try {
    return await isolate(event, client);
  } finally {
    await client.end();
  }
}
