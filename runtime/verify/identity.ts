import { z } from 'zod';
import { type AuthorizerContext, context } from './contract';
import { TokenError } from './error';

/** A factor that our own step-up asked the user for. */
export const factors = ['passkey', 'totp'] as const;
export type Factor = (typeof factors)[number];

export interface StepUp {
  readonly factors: readonly Factor[];
  /** When they were shown. */
  readonly at: Date;
}

/** Who calls, as far as the token and our own records say. */
export interface Identity {
  readonly kind: 'user' | 'machine';
  /** `sub` of the user; the client's id for a machine. */
  readonly subject: string;
  /** The client that the token was given to. */
  readonly client: string;
  readonly tenant: string | undefined;
  readonly scopes: readonly string[];
  readonly groups: readonly string[];
  /** When the user proved who she is; a refreshed token keeps it. */
  readonly authTime: Date;
  readonly issuedAt: Date;
  readonly expiresAt: Date;
  /** `jti`. */
  readonly tokenId: string;
  /** `origin_jti`: the same in all tokens of one sign-in. Machines have none. */
  readonly session: string | undefined;
  /** `unknown` unless our own step-up asked for them: the issuer does not say which factors a sign-in had. */
  readonly factors: StepUp | 'unknown';
}

const factorList = z.array(z.enum(factors)).min(1);

/**
 * The identity that the authorizer found, from `event.requestContext.authorizer` of a function behind the API. API Gateway may
 * have remembered it for a while: a token that has ended since is refused here.
 *
 * @throws TokenError `claim-refused` for anything that the authorizer did not write, and `expired`
 */
export function identityFrom(authorizer: unknown, now: Date = new Date()): Identity {
  const { success, data } = context.safeParse(authorizer);
  if (!success) throw new TokenError('claim-refused');
  const expiresAt = date(data.expiresAt);
  if (expiresAt <= now) throw new TokenError('expired');
  const { kind, subject, client, tenant, tokenId, session } = data;
  return {
    kind,
    subject,
    client,
    tenant,
    scopes: words(data.scopes),
    groups: words(data.groups),
    authTime: date(data.authTime),
    issuedAt: date(data.issuedAt),
    expiresAt,
    tokenId,
    session,
    factors: stepUpIn(data),
  };
}

function stepUpIn({ factors: names, factorsAt }: AuthorizerContext): StepUp | 'unknown' {
  const list = factorList.safeParse(words(names ?? ''));
  return list.success && factorsAt !== undefined ? { factors: list.data, at: date(factorsAt) } : 'unknown';
}

function words(text: string): string[] {
  return text === '' ? [] : text.split(' ');
}

function date(text: string): Date {
  return new Date(Number(text) * 1000);
}
