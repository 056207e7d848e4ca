import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import {
  AlgorithmSuiteIdentifier,
  buildClient,
  CommitmentPolicy,
  getLocalCryptographicMaterialsCache,
  NodeCachingMaterialsManager,
  RawAesKeyringNode,
  RawAesWrappingSuiteIdentifier,
} from '@aws-crypto/client-node';
import { type KeyService, TenantEncryption } from '../runtime/encryption';

/**
 * `npm run bench:encryption`: messages a second with warm caches, beside AES-256-GCM alone and beside the AWS Encryption SDK (its
 * suite with commitment and without signature, its caching materials manager), in turns on the same records; then megabytes a
 * second of large objects, and how often KMS is asked.
 */
const target = 5;
const [rounds, perRound, recordBytes, objectBytes] = [15, 400, 256, 16 * 2 ** 20];
const scope = { tenant: 'acme', purpose: 'invoices', schemaVersion: 1 };
const record = randomBytes(recordBytes);
const object = randomBytes(objectBytes);

/** Data keys from this process, counted: what KMS takes for one is not measured. */
function localKeys(): KeyService & { calls: number } {
  const keys = new Map<string, Buffer>();
  const service = {
    calls: 0,
    generate: async () => {
      service.calls += 1;
      const [key, wrapped] = [randomBytes(32), randomBytes(184)];
      keys.set(wrapped.toString('base64'), key);
      return { plaintext: Uint8Array.from(key), wrapped };
    },
    unwrap: async (_: unknown, wrapped: Uint8Array) => {
      service.calls += 1;
      return Uint8Array.from(keys.get(Buffer.from(wrapped).toString('base64')) ?? []);
    },
  };
  return service;
}

interface Contender {
  readonly name: string;
  readonly encrypt: (plaintext: Buffer) => Promise<Buffer> | Buffer;
  readonly decrypt: (message: Buffer) => Promise<Buffer> | Buffer;
}

function ours(): Contender {
  const encryption = new TenantEncryption({ keys: localKeys() });
  return {
    name: 'cdk-portcullis/encryption',
    encrypt: (plaintext) => encryption.encrypt(plaintext, scope),
    decrypt: (message) => encryption.decrypt(message, scope),
  };
}

/** One key, a random nonce: no envelope, no tenant, no commitment. */
function plain(): Contender {
  const key = randomBytes(32);
  return {
    name: 'AES-256-GCM alone',
    encrypt: (plaintext) => {
      const nonce = randomBytes(12);
      const sealing = createCipheriv('aes-256-gcm', key, nonce);
      return Buffer.concat([nonce, sealing.update(plaintext), sealing.final(), sealing.getAuthTag()]);
    },
    decrypt: (message) => {
      const opening = createDecipheriv('aes-256-gcm', key, message.subarray(0, 12));
      opening.setAuthTag(message.subarray(-16));
      return Buffer.concat([opening.update(message.subarray(12, -16)), opening.final()]);
    },
  };
}

function awsEncryptionSdk(): Contender {
  const { encrypt, decrypt } = buildClient(CommitmentPolicy.REQUIRE_ENCRYPT_REQUIRE_DECRYPT);
  const keyring = new RawAesKeyringNode({
    keyName: 'key',
    keyNamespace: 'bench',
    unencryptedMasterKey: new Uint8Array(randomBytes(32)),
    wrappingSuite: RawAesWrappingSuiteIdentifier.AES256_GCM_IV12_TAG16_NO_PADDING,
  });
  const manager = new NodeCachingMaterialsManager({
    backingMaterials: keyring,
    cache: getLocalCryptographicMaterialsCache(1000),
    maxAge: 300_000,
    maxMessagesEncrypted: 1000,
    partition: 'acme',
  });
  const suiteId = AlgorithmSuiteIdentifier.ALG_AES256_GCM_IV12_TAG16_HKDF_SHA512_COMMIT_KEY;
  const encryptionContext = { tenant: 'acme', purpose: 'invoices', 'schema-version': '1' };
  return {
    name: 'AWS Encryption SDK, caching',
    encrypt: async (plaintext) =>
      (await encrypt(manager, plaintext, { suiteId, encryptionContext, plaintextLength: plaintext.length }))
        .result,
    decrypt: async (message) => (await decrypt(manager, message)).plaintext,
  };
}

type Work = () => Promise<unknown> | unknown;

async function perSecond(count: number, work: Work): Promise<number> {
  const begun = process.hrtime.bigint();
  for (let at = 0; at < count; at += 1) await work();
  return count / (Number(process.hrtime.bigint() - begun) / 1e9);
}

/** What everybody reached in each of some rounds, in which all have a turn. */
async function measured(works: readonly Work[], times: number, count: number): Promise<number[][]> {
  const figures = works.map((): number[] => []);
  for (let round = 0; round <= times; round += 1)
    for (const [at, work] of works.entries()) {
      const figure = await perSecond(count, work);
      // The first round is for warming up.
      if (round > 0) figures[at]?.push(figure);
    }
  return figures;
}

async function main(): Promise<void> {
  const contenders = [ours(), plain(), awsEncryptionSdk()];
  const messages = await Promise.all(contenders.map(({ encrypt }) => encrypt(record)));
  const encrypting = await measured(
    contenders.map(
      ({ encrypt }) =>
        () =>
          encrypt(record),
    ),
    rounds,
    perRound,
  );
  const decrypting = await measured(
    contenders.map(
      ({ decrypt }, at) =>
        () =>
          decrypt(messages[at] ?? Buffer.of()),
    ),
    rounds,
    perRound,
  );
  console.log(`records of ${recordBytes} bytes      encrypted/s  decrypted/s  added bytes`);
  for (const [at, { name }] of contenders.entries())
    console.log(
      `${name.padEnd(29)}${[
        median(encrypting[at]),
        median(decrypting[at]),
        (messages[at]?.length ?? 0) - recordBytes,
      ]
        .map((figure) => figure.toFixed(0).padStart(12))
        .join(' ')}`,
    );
  for (const [name, figures] of [
    ['encrypting', encrypting],
    ['decrypting', decrypting],
  ] as const) {
    const ratio = median(figures[0]?.map((figure, round) => figure / (figures[2]?.[round] ?? Infinity)));
    console.log(
      `${ratio >= target ? 'met   ' : 'MISSED'}  ${name} beside the SDK: ${ratio.toFixed(1)} times (at least ${target})`,
    );
  }
  await large([contenders[0] ?? ours(), contenders[1] ?? plain()]);
  await calls();
}

async function large(contenders: readonly Contender[]): Promise<void> {
  const messages = await Promise.all(contenders.map(({ encrypt }) => encrypt(object)));
  const encrypting = await measured(
    contenders.map(
      ({ encrypt }) =>
        () =>
          encrypt(object),
    ),
    7,
    1,
  );
  const decrypting = await measured(
    contenders.map(
      ({ decrypt }, at) =>
        () =>
          decrypt(messages[at] ?? Buffer.of()),
    ),
    7,
    1,
  );
  console.log(`\nobjects of ${objectBytes / 2 ** 20} MiB         encrypted MB/s  decrypted MB/s`);
  for (const [at, { name }] of contenders.entries())
    console.log(
      `${name.padEnd(29)}${[encrypting[at], decrypting[at]]
        .map((figures) => median(figures))
        .map((figure) => ((figure * objectBytes) / 1e6).toFixed(0).padStart(15))
        .join(' ')}`,
    );
}

/** Ten thousand messages of one scope, written by one process and read by another, at the settings that are the default. */
async function calls(): Promise<void> {
  const keys = localKeys();
  const writer = new TenantEncryption({ keys });
  const messages: Buffer[] = [];
  for (let at = 0; at < 10_000; at += 1) messages.push(await writer.encrypt(record, scope));
  const written = keys.calls;
  const reader = new TenantEncryption({ keys });
  for (const message of messages) await reader.decrypt(message, scope);
  console.log(
    `\ncalls of KMS for 10,000 messages: ${written} to encrypt, ${keys.calls - written} to decrypt in another process`,
  );
}

function median(numbers: readonly number[] = []): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
