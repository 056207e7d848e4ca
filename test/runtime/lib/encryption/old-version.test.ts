import * as format from '../../../../runtime/lib/encryption/format';
import { refuses } from '../../../refuses';
import { chunks, collected, scope, world } from './key-service';

// There is one version so far. This is what the library does on the day on which there are two: the one that is written here
// is made up, and the one that is read is the real one.
jest.mock('../../../../runtime/lib/encryption/format', () => {
  const real = jest.requireActual<typeof format>('../../../../runtime/lib/encryption/format');
  const next = { version: 2, hash: 'sha512', frameBytes: 4096 } as const;
  const table = { newest: real.newest, formats: [real.newest, next] };
  return {
    ...real,
    get newest() {
      return table.newest;
    },
    formats: table.formats,
    table,
    next,
  };
});
const { table, next } = format as typeof format & { table: { newest: format.Format }; next: format.Format };
const plaintext = Buffer.alloc(10_000, 'x');

async function bothVersions() {
  const { encryption, ...rest } = world();
  const old = await encryption.encrypt(plaintext, scope);
  const real = table.newest;
  table.newest = next;
  const fresh = await encryption.encrypt(plaintext, scope);
  const streamed = await collected(encryption.encryptStream(chunks(plaintext, [5000]), scope));
  table.newest = real;
  return { encryption, old, fresh, streamed, ...rest };
}

test('the newest version is written, and the old ones are read', async () => {
  const { encryption, old, fresh, streamed } = await bothVersions();
  expect([old, fresh, streamed].map((message) => message[3])).toEqual([1, 2, 2]);
  for (const message of [old, fresh, streamed]) {
    expect((await encryption.decrypt(message, scope)).equals(plaintext)).toBe(true);
    const read = await collected(encryption.decryptStream(chunks(message, [100]), scope));
    expect(read.equals(plaintext)).toBe(true);
  }
});

refuses('DAT-01', 'a message that says it is of another version than it is', async () => {
  const { encryption, old, fresh } = await bothVersions();
  for (const message of [old, fresh]) {
    message[3] = message[3] === 1 ? 2 : 1;
    await expect(encryption.decrypt(message, scope)).rejects.toMatchObject({ code: 'message-refused' });
  }
});
