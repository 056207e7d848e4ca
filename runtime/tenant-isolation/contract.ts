import { z } from 'zod';

/** What the construct that keeps tenants apart in a database and its handler agree on. */
export const controls = ['AUT-05'] as const;

export { parseDescription } from '../lib/row-level-security/description';

export const environment = {
  /** ARN of the secret with the administrator's name and password. */
  secret: 'ADMINISTRATOR_SECRET_ARN',
  host: 'DATABASE_HOST',
  port: 'DATABASE_PORT',
  database: 'DATABASE_NAME',
} as const;

/** Actions, by what they are allowed on. */
export const permissions = {
  secret: ['secretsmanager:GetSecretValue'],
  /** Of the secret, by way of Secrets Manager. */
  key: ['kms:Decrypt'],
} as const;

/** The description of the schema, which is read by `parseDescription`. */
export const event = z.strictObject({ description: z.unknown() });
