import { STSClient } from '@aws-sdk/client-sts';
import { z } from 'zod';
import { logReason } from '../lib/factors/log';
import { parseTenantId } from '../lib/tenants/tenant-id';
import { verifierFrom } from '../verify/environment';
import { TokenError } from '../verify/error';
import { type TokenVerifier } from '../verify/verifier';
import { environment, event as schema } from './contract';
import { openSession, type Sts, type TenantSession } from './session';

export interface Dependencies {
  readonly verifier: Pick<TokenVerifier, 'verify'>;
  readonly sts: Sts;
  readonly roleArn: string;
  /** Told why nothing was handed out. */
  readonly refused: (code: string) => void;
}

/**
 * Hands out a session for the tenant that a token names.
 *
 * @throws Error `Unauthorized`, `Forbidden` or `Service Unavailable`: what the caller may know
 */
export async function brokered(
  input: unknown,
  { verifier, sts, roleArn, refused }: Dependencies,
): Promise<TenantSession> {
  const { token } = schema.parse(input);
  try {
    const { subject, tenant: claimed } = await verifier.verify(token);
    if (claimed === undefined) throw new TokenError('claim-missing');
    return await openSession(sts, roleArn, parseTenantId(claimed), subject);
  } catch (error) {
    const known = error instanceof TokenError ? error : undefined;
    refused(known?.code ?? 'session-unavailable');
    // Whatever else went wrong may hold credentials, or the token: the caller hears none of it.
    throw new Error(known?.message ?? 'Service Unavailable');
  }
}

/** @throws if a setting is missing or not as the contract has it: then nothing is handed out */
export function dependenciesFrom(env: NodeJS.ProcessEnv): Dependencies {
  return {
    verifier: verifierFrom(env),
    sts: new STSClient({ maxAttempts: 2 }),
    roleArn: z.string().startsWith('arn:').parse(env[environment.role]),
    refused: (code) => logReason('session refused', { code }),
  };
}

let dependencies: Dependencies | undefined;

export const handler = (event: unknown): Promise<TenantSession> =>
  brokered(event, (dependencies ??= dependenciesFrom(process.env)));
