import { isDeepStrictEqual } from 'node:util';
import { GetObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { z } from 'zod';
import { book as bookSchema, type Book } from './book';
import { jwksPath } from './contract';
import { isOneOf } from './error';
import { jwksOf } from './jwks';
import { type Rotor } from './services';

const document = z.object({ keys: z.unknown(), rotation: bookSchema });

/** What is published, as it was read. */
export interface Published {
  readonly book: Book;
  readonly keys: unknown;
  /** S3's name for this very content. */
  readonly etag: string;
}

/** Reads what is published; nothing before the first rotation. */
export async function read({ s3, bucket }: Rotor): Promise<Published | undefined> {
  try {
    const { Body, ETag } = await s3.send(new GetObjectCommand({ Bucket: bucket, Key: jwksPath }));
    if (Body === undefined || ETag === undefined) throw new Error('S3 answered without an object');
    const { keys, rotation } = document.parse(JSON.parse(await Body.transformToString()));
    return { book: rotation, keys, etag: ETag };
  } catch (error) {
    // Who may not list a bucket hears of a missing object that access is denied. If one is there all the same, the write that
    // follows fails: it wants none.
    if (isOneOf(error, 'NoSuchKey', 'AccessDenied')) return undefined;
    throw error;
  }
}

/**
 * Publishes the keys of a state, if nobody published anything since it was read.
 *
 * @returns whether it was published
 */
export async function publish(rotor: Rotor, book: Book, since: Published | undefined): Promise<boolean> {
  const { s3, bucket, bounds } = rotor;
  const jwks = await jwksOf(rotor, book);
  try {
    await s3.send(
      new PutObjectCommand({
        Bucket: bucket,
        Key: jwksPath,
        Body: JSON.stringify({ ...jwks, rotation: book }),
        ContentType: 'application/json',
        // Half: caches that count from when they fetched, and not from when it was fetched for them, may follow one upon another.
        CacheControl: `public, max-age=${Math.floor(bounds.cache / 2)}`,
        ...(since === undefined ? { IfNoneMatch: '*' } : { IfMatch: since.etag }),
      }),
    );
    return true;
  } catch (error) {
    if (isOneOf(error, 'PreconditionFailed', 'ConditionalRequestConflict')) return false;
    throw error;
  }
}

/** Whether the keys that are published are those of the state, and no others. */
export async function isTrue(rotor: Rotor, { book, keys }: Published): Promise<boolean> {
  return isDeepStrictEqual(keys, (await jwksOf(rotor, book)).keys);
}
