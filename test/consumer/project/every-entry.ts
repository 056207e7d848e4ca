import { randomBytes } from 'node:crypto';
import * as constructs from 'cdk-portcullis';
import { type KeyService, EncryptionError, kmsKeyService, TenantEncryption } from 'cdk-portcullis/encryption';
import { check } from 'cdk-portcullis/gate';
import { RedactingLogger } from 'cdk-portcullis/logger';
import {
  type ApiKeyProvider,
  apiKeyRotation,
  isSignedWebhook,
  rotationHandler,
  signWebhook,
} from 'cdk-portcullis/rotation';
import { RowLevelSecurityError, tenantIsolationSql } from 'cdk-portcullis/row-level-security';
import { rules } from 'cdk-portcullis/rules';
import { SecurityHeaders } from 'cdk-portcullis/security-headers';
import { SigningKeyError, tokenSigner } from 'cdk-portcullis/signing-keys';
import { currentTenant, inTenantOf, parseTenantId, TenantError, type TenantId } from 'cdk-portcullis/tenants';
import { dynamoDbList, TokenError, TokenVerifier } from 'cdk-portcullis/verify';

/** A line for each entry: what it does here, and what it refuses. The same file is compiled as CommonJS and as an ES module. */
const lines: string[] = [];
const say = (entry: string, ...seen: unknown[]) => lines.push(`${entry}: ${seen.join(' ')}`);

function refusal(
  act: () => unknown,
  kind: new (...args: never[]) => Error & { readonly code: string },
): string {
  try {
    act();
  } catch (error) {
    if (error instanceof kind) return error.code;
    throw error;
  }
  return 'no refusal';
}

async function encryption(): Promise<void> {
  const wrapped = new Map<string, Uint8Array>();
  const keys: KeyService = {
    generate: async () => {
      const [plaintext, id] = [randomBytes(32), randomBytes(16)];
      wrapped.set(id.toString('hex'), Uint8Array.from(plaintext));
      return { plaintext, wrapped: id };
    },
    unwrap: async (_scope, id) => Uint8Array.from(wrapped.get(Buffer.from(id).toString('hex')) ?? []),
  };
  const tenants = new TenantEncryption({ keys });
  const scope = { tenant: 'acme', purpose: 'invoices', schemaVersion: 1 };
  const message = await tenants.encrypt(Buffer.from('12'), scope);
  const plaintext = await tenants.decrypt(message, scope);
  const other = await tenants
    .decrypt(message, { ...scope, tenant: 'other' })
    .catch((error: unknown) => error);
  say('encryption', plaintext.toString(), other instanceof EncryptionError, typeof kmsKeyService);
}

async function verify(): Promise<void> {
  const issuer = 'https://cognito-idp.eu-central-1.amazonaws.com/eu-central-1_Test00001';
  const verifier = new TokenVerifier({ issuer, clientIds: ['app'] }, dynamoDbList('revocations'));
  const refused = await verifier.verify('no token', { scopes: [] }).catch((error: unknown) => error);
  say('verify', refused instanceof TokenError && refused.status);
}

function tenants(): void {
  const tenant: TenantId = parseTenantId('acme');
  const seen = inTenantOf({ subject: 'ada', tenant }, () => currentTenant());
  say(
    'tenants',
    seen,
    refusal(() => parseTenantId('*'), TenantError),
    refusal(currentTenant, TenantError),
  );
}

function rowLevelSecurity(): void {
  const shop = {
    tier: 'setting',
    schema: 'shop',
    owner: 'shop_owner',
    application: 'shop_app',
    tables: [{ name: 'orders' }],
  } as const;
  const sql = tenantIsolationSql(shop);
  const refused = refusal(() => tenantIsolationSql({ ...shop, schema: 'x"; drop' }), RowLevelSecurityError);
  say('row-level-security', /force row level security/i.test(sql), refused);
}

function rotation(provider: ApiKeyProvider): void {
  const secrets = { current: randomBytes(32).toString('base64') };
  const message = { id: 'm1', timestamp: 1_800_000_000, body: '{}' };
  const header = signWebhook(secrets, message);
  const isGood = isSignedWebhook(secrets, message, header, message.timestamp);
  const isForged = isSignedWebhook(secrets, { ...message, body: '{"a":1}' }, header, message.timestamp);
  say('rotation', isGood, isForged, typeof rotationHandler(apiKeyRotation(provider)));
}

function signingKeys(): void {
  const sign = tokenSigner({ name: 'tokens', longestLifeSeconds: 900 });
  const refused = refusal(() => tokenSigner({ name: 'Tokens', longestLifeSeconds: 900 }), SigningKeyError);
  say('signing-keys', typeof sign, refused);
}

function logger(): void {
  new RedactingLogger({ serviceName: 'orders' }).warn('refused', {
    headers: { authorization: 'Bearer abcdef' },
  });
  say('logger', typeof RedactingLogger);
}

function securityHeaders(): void {
  const headers = new SecurityHeaders({ site: 'https://www.example.com' });
  const asked = {
    method: 'POST',
    secFetchSite: 'cross-site',
    origin: 'https://evil.example',
    upgrade: false,
  };
  const { status } = headers.decide({ ...asked, cookies: true, asksForCors: false });
  say('security-headers', status);
}

async function main(): Promise<void> {
  const read = () => '{"Resources":{"B":{"Type":"AWS::S3::Bucket"}}}';
  const options = { profile: 'recommended', failOn: 'low', unknown: 'fail', now: new Date() } as const;
  say('gate', check([{ kind: 'template', file: 'a.json', read }], options).verdict, rules.length > 0);
  say('constructs', typeof constructs.ImmutableLogArchive, typeof constructs.TenantKeyring);
  tenants();
  rowLevelSecurity();
  rotation({
    list: async () => [],
    create: async () => ({ id: '1', key: 'k' }),
    revoke: async () => {},
    accepts: async () => true,
  });
  signingKeys();
  logger();
  securityHeaders();
  await encryption();
  await verify();
  console.log(lines.join('\n'));
}
void main();
