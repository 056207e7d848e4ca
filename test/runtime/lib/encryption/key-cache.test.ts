import fc from 'fast-check';
import { DataKey } from '../../../../runtime/lib/encryption/data-key';
import { EncryptionError } from '../../../../runtime/lib/encryption/error';
import { checkedScope } from '../../../../runtime/lib/encryption/scope';
import { CacheRun } from './cache-run';
import { chunks, type KeysInMemory, scope, world } from './key-service';

const tenants = fc.constantFrom('acme', 'acme-1', 'globex', 'initech');
const times = fc.integer({ min: 1, max: 4 });
type Step = (run: CacheRun) => void | Promise<void>;
const write = fc
  .tuple(tenants, fc.constantFrom('a', 'b'), fc.oneof(fc.nat({ max: 40 }), fc.constant(500)), times)
  .map(
    (what): Step =>
      (run) =>
        run.write(...what),
  );
const read = fc.tuple(fc.nat(), times).map(
  (what): Step =>
    (run) =>
      run.read(...what),
);
const wait = fc.oneof(fc.nat({ max: 4 }), fc.integer({ min: -3, max: 40 })).map(
  (seconds): Step =>
    (run) =>
      run.wait(seconds),
);
const drop = tenants.map(
  (tenant): Step =>
    (run) =>
      run.drop(tenant),
);
const sweep = fc.constant<Step>((run) => run.sweep());
const steps = fc.array(
  fc.oneof(
    { weight: 5, arbitrary: write },
    { weight: 5, arbitrary: read },
    { weight: 2, arbitrary: wait },
    { weight: 1, arbitrary: drop },
    { weight: 1, arbitrary: sweep },
  ),
  { minLength: 10, maxLength: 80, size: 'max' },
);
const limits = fc.record({
  maxAgeSeconds: fc.constantFrom(10, 20),
  maxMessages: fc.integer({ min: 1, max: 6 }),
  maxBytes: fc.integer({ min: 1, max: 120 }),
  maxTenants: fc.integer({ min: 1, max: 4 }),
  maxKeysPerTenant: fc.integer({ min: 1, max: 4 }),
});

test('asks KMS exactly when a plain model does, keeps what it keeps, and never crosses tenants', async () => {
  const all = { reads: 0, refetches: 0 };
  await fc.assert(
    fc.asyncProperty(limits, steps, async (bounds, taken) => {
      const run = new CacheRun(bounds);
      for (const take of taken) {
        await take(run);
        const { is, model } = run.state;
        expect(is).toEqual(model);
      }
      all.reads += run.counts.reads;
      all.refetches += run.counts.refetches;
    }),
    { numRuns: 300 },
  );
  expect(all.reads).toBeGreaterThan(1000);
  expect(all.refetches).toBeGreaterThan(100);
});

const isZero = (bytes: Uint8Array): boolean => bytes.every((byte) => byte === 0);
const allZero = (keys: KeysInMemory): boolean => keys.given.length > 0 && keys.given.every(isZero);

test('what KMS gave is overwritten once it was taken, of a wrong length too', async () => {
  const { encryption, keys } = world();
  await encryption.decrypt(await encryption.encrypt(Buffer.from('x'), scope), scope);
  expect(allZero(keys)).toBe(true);
  const short = Uint8Array.of(1, 2, 3);
  keys.generate = () => Promise.resolve({ plaintext: short, wrapped: Uint8Array.of(1) });
  const of = { ...scope, purpose: 'letters' };
  await expect(encryption.encrypt(Buffer.from('x'), of)).rejects.toMatchObject({ code: 'key-unavailable' });
  expect(isZero(short)).toBe(true);
});

test('a data key that is no longer kept is overwritten, and never used as zeros', () => {
  const key = new DataKey(checkedScope(scope), new Uint8Array(32).fill(7), Buffer.of(1), 0);
  const inMemory = key.plaintext;
  expect(inMemory).toEqual(Buffer.alloc(32, 7));
  key.wipe();
  expect(isZero(inMemory)).toBe(true);
  expect(() => key.plaintext).toThrow(EncryptionError);
});

test('a tenant who was dropped is not served by a key that was on its way, nor by one that was there', async () => {
  const { encryption, keys } = world();
  const wiped = jest.spyOn(DataKey.prototype, 'wipe');
  const late = [encryption.encrypt(Buffer.from('x'), scope), encryption.encrypt(Buffer.from('y'), scope)];
  const other = encryption.encrypt(Buffer.from('z'), { ...scope, tenant: 'globex' });
  encryption.dropTenant(scope.tenant);
  for (const one of late) await expect(one).rejects.toMatchObject({ code: 'tenant-dropped' });
  expect((await other).length).toBeGreaterThan(0);
  expect(allZero(keys)).toBe(true);
  // The one that came too late.
  expect(wiped).toHaveBeenCalledTimes(1);
  wiped.mockRestore();
  const message = await encryption.encrypt(Buffer.from('x'), scope);
  encryption.dropTenant(scope.tenant);
  const before = keys.calls.length;
  await encryption.decrypt(message, scope);
  expect(keys.calls.length).toBe(before + 1);
});

test('a stream that was begun is finished after its data key was wiped, and the next message has a new one', async () => {
  const { encryption, clock, keys } = world();
  const stream = encryption.encryptStream(chunks(Buffer.from('onetwo'), [3]), scope);
  const parts = [(await stream.next()).value];
  encryption.dropTenant(scope.tenant);
  clock.seconds += 4000;
  for await (const part of stream) parts.push(part);
  const message = Buffer.concat(parts.map((part) => part ?? Buffer.of()));
  expect((await encryption.decrypt(message, scope)).toString()).toBe('onetwo');
  await encryption.encrypt(Buffer.from('x'), scope);
  expect(keys.calls.filter(({ kind }) => kind === 'generate')).toHaveLength(2);
});
