import { TokenError, type RefusalCode } from './error';
import { type Identity } from './identity';
import { type CheckedSettings } from './settings';

type Payload = Readonly<Record<string, unknown>>;

export interface Expectation {
  /** Scopes that the token must have, all of them. */
  readonly scopes: readonly string[];
  /** The `nonce` that the client sent with its request for this ID token. */
  readonly nonce: string | undefined;
}

/** Ids are printable ASCII: what is no text in one system and another text in the next is not taken. */
const id = /^[\x21-\x7E]{1,255}$/;
const scope = /^[\x21\x23-\x5B\x5D-\x7E]+(?: [\x21\x23-\x5B\x5D-\x7E]+)*$/;
/** Lower case, digits and `-`, as tenant ids are part of names and prefixes. */
const tenant = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;
const group = /^[^\s\p{Cc}\p{Cs}]{1,128}$/u;

/**
 * What a verified payload of our issuer says, once it holds for these settings now.
 *
 * @throws TokenError
 */
export function identityIn(
  payload: Payload,
  settings: CheckedSettings,
  { scopes: needed, nonce }: Expectation,
  now: number,
): Identity {
  const access = settings.tokenUse === 'access';
  if (payload['token_use'] !== settings.tokenUse) throw new TokenError('token-use-refused');
  const client = text(payload, access ? 'client_id' : 'aud', id, 'client-refused');
  if (!settings.clientIds.includes(client)) throw new TokenError('client-refused');
  if (access) checkAudience(payload['aud'], settings.audience);
  const times = checkTimes(payload, settings, now);
  if (nonce !== undefined && payload['nonce'] !== nonce) throw new TokenError('nonce-refused');
  const scopes = access ? optional(payload, 'scope', scope)?.split(' ') : undefined;
  const subject = text(payload, 'sub', id);
  // A machine is its own subject, and no user's: a user is never called like a client.
  const kind = subject === client ? 'machine' : 'user';
  const identity: Identity = {
    kind,
    subject,
    client,
    tenant: settings.tenantClaim === undefined ? undefined : optional(payload, settings.tenantClaim, tenant),
    scopes: scopes ?? [],
    groups: groupsIn(payload['cognito:groups']),
    ...times,
    tokenId: text(payload, 'jti', id),
    session: kind === 'machine' ? optional(payload, 'origin_jti', id) : text(payload, 'origin_jti', id),
    factors: 'unknown',
  };
  // Last: only who is known is told that it is not for her.
  if (!needed.every((each) => identity.scopes.includes(each))) throw new TokenError('scope-missing');
  return identity;
}

/** A token for a named resource is for that one, and a resource that has a name takes no others. */
function checkAudience(audience: unknown, ours: string | undefined): void {
  const list: readonly unknown[] = Array.isArray(audience)
    ? audience
    : audience === undefined
      ? []
      : [audience];
  const fits = ours === undefined ? audience === undefined : list.includes(ours);
  if (!fits) throw new TokenError('audience-refused');
}

function checkTimes(
  payload: Payload,
  { clockToleranceSeconds: tolerance, longestLifetimeSeconds: longest }: CheckedSettings,
  now: number,
): Pick<Identity, 'authTime' | 'issuedAt' | 'expiresAt'> {
  const expires = time(payload, 'exp');
  const issued = time(payload, 'iat');
  const begun = payload['auth_time'] === undefined ? issued : time(payload, 'auth_time');
  if (now - tolerance >= expires) throw new TokenError('expired');
  if (now + tolerance < issued || now + tolerance < begun) throw new TokenError('not-yet-valid');
  if (payload['nbf'] !== undefined && now + tolerance < time(payload, 'nbf'))
    throw new TokenError('not-yet-valid');
  if (expires - issued > longest || expires <= issued) throw new TokenError('lifetime-refused');
  return { expiresAt: date(expires), issuedAt: date(issued), authTime: date(begun) };
}

function time(payload: Payload, name: string): number {
  const value = payload[name];
  if (value === undefined) throw new TokenError('claim-missing');
  // Whole seconds of a year with four digits: nothing overflows, and nothing is rounded.
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0 || value > 253_402_300_799)
    throw new TokenError('claim-refused');
  return value;
}

function text(payload: Payload, name: string, form: RegExp, code: RefusalCode = 'claim-missing'): string {
  const value = optional(payload, name, form);
  if (value === undefined) throw new TokenError(code);
  return value;
}

function optional(payload: Payload, name: string, form: RegExp): string | undefined {
  const value = Object.hasOwn(payload, name) ? payload[name] : undefined;
  if (value === undefined) return undefined;
  if (typeof value !== 'string' || !form.test(value)) throw new TokenError('claim-refused');
  return value;
}

function groupsIn(value: unknown): readonly string[] {
  if (value === undefined) return [];
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  return list.map((each) => {
    if (typeof each !== 'string' || !group.test(each)) throw new TokenError('claim-refused');
    return each;
  });
}

function date(seconds: number): Date {
  return new Date(seconds * 1000);
}
