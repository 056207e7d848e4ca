import { createHash } from 'node:crypto';
import { AssumeRoleCommand, type STSClient } from '@aws-sdk/client-sts';
import { z } from 'zod';
import { type TenantId } from '../lib/tenants/tenant-id';
import { sessionSeconds, tenantTag } from './contract';

/** Credentials that work for one tenant, in the form that the SDK takes. */
export interface TenantSession {
  readonly tenant: TenantId;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken: string;
  /** ISO 8601. */
  readonly expiration: string;
}

export type Sts = Pick<STSClient, 'send'>;

const credentials = z.object({
  AccessKeyId: z.string().min(1),
  SecretAccessKey: z.string().min(1),
  SessionToken: z.string().min(1),
  Expiration: z.date(),
});

/** Opens a session of a role that works for a tenant; CloudTrail shows for whom. */
export async function openSession(
  sts: Sts,
  roleArn: string,
  tenant: TenantId,
  subject: string,
): Promise<TenantSession> {
  const { Credentials: made } = await sts.send(
    new AssumeRoleCommand({
      RoleArn: roleArn,
      RoleSessionName: sessionNameOf(subject),
      DurationSeconds: sessionSeconds,
      Tags: [{ Key: tenantTag, Value: tenant }],
    }),
    { abortSignal: AbortSignal.timeout(4_000) },
  );
  const { AccessKeyId, SecretAccessKey, SessionToken, Expiration } = credentials.parse(made);
  return {
    tenant,
    accessKeyId: AccessKeyId,
    secretAccessKey: SecretAccessKey,
    sessionToken: SessionToken,
    expiration: Expiration.toISOString(),
  };
}

/** The subject where it can be a name, and a digest of it elsewhere. */
function sessionNameOf(subject: string): string {
  if (/^[\w=,.@-]{2,64}$/.test(subject)) return subject;
  return `sha256-${createHash('sha256').update(subject).digest('hex').slice(0, 48)}`;
}
