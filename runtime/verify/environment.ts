import { z } from 'zod';
import { verifierCacheSeconds, verifierEnvironment as names } from './contract';
import { dynamoDbStore } from './dynamodb';
import { TokenVerifier } from './verifier';

/** @throws if a setting is missing or not as the contract has it: then nobody is let through */
export function verifierFrom(env: NodeJS.ProcessEnv): TokenVerifier {
  const clientIds: unknown = JSON.parse(env[names.clientIds] ?? '');
  const tenantClaim = env[names.tenantClaim];
  const table = z.string().min(1).parse(env[names.revocationTable]);
  const settings = {
    issuer: z.string().parse(env[names.issuer]),
    jwksUri: z.string().parse(env[names.jwksUri]),
    clientIds: z.array(z.string()).parse(clientIds),
    revocationCacheSeconds: verifierCacheSeconds,
    ...(tenantClaim !== undefined && { tenantClaim }),
  };
  return new TokenVerifier(settings, { readEntries: dynamoDbStore(table).read });
}
