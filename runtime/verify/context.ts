import { type AuthorizerContext } from './contract';
import { type Identity } from './identity';

/** The identity as API Gateway can hand it on: flat, and text alone. */
export function contextOf(identity: Identity): AuthorizerContext {
  const { kind, subject, client, tenant, tokenId, session } = identity;
  const stepUp = identity.factors === 'unknown' ? undefined : identity.factors;
  return {
    kind,
    subject,
    client,
    ...(tenant !== undefined && { tenant }),
    scopes: identity.scopes.join(' '),
    groups: identity.groups.join(' '),
    authTime: seconds(identity.authTime),
    issuedAt: seconds(identity.issuedAt),
    expiresAt: seconds(identity.expiresAt),
    tokenId,
    ...(session !== undefined && { session }),
    ...(stepUp && { factors: stepUp.factors.join(' '), factorsAt: seconds(stepUp.at) }),
  };
}

function seconds(at: Date): string {
  return String(Math.floor(at.getTime() / 1000));
}
