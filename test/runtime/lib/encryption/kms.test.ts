import { permissions } from '../../../../runtime/encryption/contract';
import { type EncryptionError } from '../../../../runtime/lib/encryption/error';
import { type KmsSettings } from '../../../../runtime/lib/encryption/key-service';
import { kmsService } from '../../../../runtime/lib/encryption/kms';
import { TenantEncryption } from '../../../../runtime/lib/encryption/tenant-encryption';
import { refuses } from '../../../refuses';
import { scope } from './key-service';
import { StandInKms } from './kms';
import { partsOf } from './reference';

const other = { ...scope, tenant: 'acme-1' };
const text = Buffer.from('account 4711');

/** Two tenants with keys of their own; each process begins without data keys. */
function world(settings: KmsSettings = {}) {
  const kms = new StandInKms();
  for (const { tenant } of [scope, other]) kms.addTenant(tenant);
  const process = (more: KmsSettings = {}) =>
    new TenantEncryption({
      keys: kmsService({ credentialsOf: (tenant) => kms.session(tenant), ...settings, ...more }, kms.options),
    });
  return { kms, process };
}
const failure = (of: Promise<unknown>): Promise<EncryptionError> =>
  of.then(
    () => Promise.reject(new Error('nothing was refused')),
    (error: EncryptionError) => error,
  );

test('what one process encrypted another decrypts, by the actions of the contract and with the whole context', async () => {
  const { kms, process } = world();
  const message = await process().encrypt(text, scope);
  expect((await process().decrypt(message, scope)).equals(text)).toBe(true);
  expect(kms.calls.map(({ action }) => action)).toEqual(permissions);
  for (const { input } of kms.calls)
    expect(input).toMatchObject({
      KeyId: 'alias/tenant/acme',
      EncryptionContext: { tenant: 'acme', purpose: 'invoices', 'schema-version': '1' },
    });
});

refuses(
  'DAT-01',
  "a tenant's message to another tenant, by the key's policy and by the context",
  async () => {
    const { kms, process } = world();
    const message = await process().encrypt(text, scope);
    // As it is; relabelled, so that only KMS is left to refuse; and in a session of the other tenant.
    expect((await failure(process().decrypt(message, other))).code).toBe('scope-mismatch');
    const { wrapped } = partsOf(message);
    const keys = kmsService({ credentialsOf: (tenant) => kms.session(tenant) }, kms.options);
    expect((await failure(keys.unwrap(other, wrapped))).code).toBe('message-refused');
    expect((await failure(keys.unwrap({ ...scope, purpose: 'letters' }, wrapped))).code).toBe(
      'message-refused',
    );
    const stranger = process({ credentialsOf: () => kms.session(other.tenant) });
    expect((await failure(stranger.decrypt(message, scope))).code).toBe('key-refused');
    expect((await failure(stranger.encrypt(text, scope))).code).toBe('key-refused');
    // Positive control.
    expect(await keys.unwrap(scope, wrapped)).toHaveLength(32);
  },
);

refuses('DAT-01', 'a tenant whose key was disabled, once its data keys are dropped', async () => {
  const { kms, process } = world();
  const encryption = process();
  const message = await encryption.encrypt(text, scope);
  for (const key of kms.keys.values()) key.isEnabled = key.tenant !== scope.tenant;
  expect((await encryption.decrypt(message, scope)).equals(text)).toBe(true);
  encryption.dropTenant(scope.tenant);
  expect((await failure(encryption.decrypt(message, scope))).code).toBe('key-refused');
  expect((await failure(encryption.encrypt(text, scope))).code).toBe('key-refused');
  expect((await encryption.encrypt(text, other)).length).toBeGreaterThan(0);
});

test('a tenant moves to a new key while old messages are read', async () => {
  const { kms, process } = world();
  const old = await process().encrypt(text, scope);
  const before = kms.aliases.get('alias/tenant/acme') ?? '';
  kms.addTenant(scope.tenant);
  expect((await failure(process().decrypt(old, scope))).code).toBe('message-refused');
  const moving = process({ keysOf: () => ['alias/tenant/acme', before] });
  const fresh = await moving.encrypt(text, scope);
  for (const message of [old, fresh]) expect((await moving.decrypt(message, scope)).equals(text)).toBe(true);
  expect((await process().decrypt(fresh, scope)).equals(text)).toBe(true);
});

test.each([
  ['AccessDeniedException', 'key-refused'],
  ['KMSInvalidStateException', 'key-refused'],
  ['NotFoundException', 'key-refused'],
  ['ThrottlingException', 'key-unavailable'],
  ['KMSInternalException', 'key-unavailable'],
  ['DependencyTimeoutException', 'key-unavailable'],
])('%s is %s, and no more than its name is passed on', async (outage, code) => {
  const { kms, process } = world();
  kms.outage = outage;
  const error = await failure(process().encrypt(text, scope));
  expect([error.code, error.cause]).toEqual([code, undefined]);
  expect(error.message).toContain(outage);
  expect(error.message).not.toMatch(/refused by the test|alias|acme|key-of/);
  // A failure is not kept.
  kms.outage = undefined;
  expect((await process().encrypt(text, scope)).length).toBeGreaterThan(0);
});

refuses('DAT-01', 'every changed byte of the part that only KMS can judge', async () => {
  const { kms, process } = world();
  const encryption = process();
  const message = await encryption.encrypt(text, scope);
  const { wrapped } = partsOf(message);
  const at = message.indexOf(wrapped);
  for (let offset = 0; offset < wrapped.length; offset += 1) {
    const changed = Buffer.from(message);
    changed[at + offset] = (changed[at + offset] ?? 0) ^ 1;
    expect((await failure(encryption.decrypt(changed, scope))).code).toBe('message-refused');
  }
  expect(kms.calls.length).toBe(1 + wrapped.length);
});

test('ten thousand messages there and back cost ten calls', async () => {
  const { kms, process } = world();
  const encryption = process();
  for (let at = 0; at < 10_000; at += 1) {
    const message = await encryption.encrypt(text, scope);
    if (at % 10 === 0) await encryption.decrypt(message, scope);
  }
  expect(kms.calls.length).toBe(10);
});
