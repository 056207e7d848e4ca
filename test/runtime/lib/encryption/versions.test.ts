import { EncryptionError } from '../../../../runtime/lib/encryption/error';
import { formats, newest } from '../../../../runtime/lib/encryption/format';
import { TenantEncryption } from '../../../../runtime/lib/encryption/tenant-encryption';
import golden from './golden.json';
import { chunks, collected, KeysInMemory, scope, world } from './key-service';
import { partsOf, readByReference } from './reference';

/** Reads what was written with a data key that the test knows. */
function readerWith(dataKey: string): TenantEncryption {
  const keys = new KeysInMemory();
  keys.unwrap = () => Promise.resolve(Uint8Array.from(Buffer.from(dataKey, 'hex')));
  return new TenantEncryption({ keys });
}
/** The plaintexts of the golden messages. */
const counted = (length: number) => Buffer.from(Array.from({ length }, (_, at) => at % 251));

test('messages of every version there ever was are kept, and no version is missing', () => {
  expect([...new Set(golden.map(({ version }) => version))].sort()).toEqual(
    formats.map(({ version }) => version).sort(),
  );
  expect(formats).toContain(newest);
  expect(new Set(formats.map(({ version }) => version)).size).toBe(formats.length);
});

test.each(golden)('a message of version $version with $length bytes is read, for ever', async (one) => {
  const message = Buffer.from(one.message, 'base64');
  expect(TenantEncryption.scopeOf(message)).toEqual(one.scope);
  const reader = readerWith(one.dataKey);
  expect((await reader.decrypt(message, one.scope)).equals(counted(one.length))).toBe(true);
  const streamed = await collected(reader.decryptStream(chunks(message, [7, 70_000]), one.scope));
  expect(streamed.equals(counted(one.length))).toBe(true);
  expect((await readByReference(message, Buffer.from(one.dataKey, 'hex'))).equals(counted(one.length))).toBe(
    true,
  );
});

test('a second reader, written from the description, reads what is written', async () => {
  const { encryption, keys } = world();
  for (const length of [0, 1, 256, 65_536, 65_537, 200_000]) {
    const message = await encryption.encrypt(counted(length), scope);
    const dataKey = keys.keyOf(partsOf(message).wrapped) ?? Buffer.of();
    expect((await readByReference(message, dataKey)).equals(counted(length))).toBe(true);
  }
});

test.each([
  ['of a version that is not known', Buffer.from([0x50, 0x43, 0x45, 99, 4]), 'format-unknown'],
  ['that are something else', Buffer.from('{"total":12}'), 'format-unknown'],
  ['that begin like one', Buffer.from('PC'), 'message-refused'],
  ['of which there are none', Buffer.of(), 'message-refused'],
])('bytes %s are refused without a call', async (_, bytes, code) => {
  const { encryption, keys } = world();
  await expect(encryption.decrypt(bytes, scope)).rejects.toMatchObject({ code });
  await expect(collected(encryption.decryptStream(chunks(bytes, [1]), scope))).rejects.toMatchObject({
    code,
  });
  expect(() => TenantEncryption.scopeOf(bytes)).toThrow(EncryptionError);
  expect(keys.calls).toEqual([]);
});

test('a header that never ends is not collected', async () => {
  const { encryption } = world();
  let given = 0;
  async function* endless(): AsyncGenerator<Buffer> {
    yield Buffer.from('PCE\u0001\u0030');
    for (;;) {
      given += 1000;
      yield Buffer.alloc(1000, 'a');
    }
  }
  await expect(collected(encryption.decryptStream(endless(), scope))).rejects.toMatchObject({
    code: 'format-unknown',
  });
  expect(given).toBeLessThan(30_000);
});
