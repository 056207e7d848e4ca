import { EncryptionError } from './error';

/** A piece of a stream, and whether it is the last. Its bytes are good until the next is asked for. */
export interface Piece {
  readonly bytes: Buffer;
  readonly isLast: boolean;
}

/** A source in pieces of one size, of which the last may be shorter. Holds one piece, and wipes it. */
export async function* piecesOf(source: AsyncIterable<Uint8Array>, size: number): AsyncGenerator<Piece> {
  const piece = Buffer.alloc(size);
  let filled = 0;
  try {
    for await (const chunk of source) {
      for (let at = 0; at < bytesIn(chunk).length;) {
        if (filled === size) {
          yield { bytes: piece, isLast: false };
          filled = 0;
        }
        const take = Math.min(size - filled, chunk.length - at);
        piece.set(chunk.subarray(at, at + take), filled);
        filled += take;
        at += take;
      }
    }
    yield { bytes: piece.subarray(0, filled), isLast: true };
  } finally {
    piece.fill(0);
  }
}

/** The same of bytes that are there already. */
export function* slicesOf(bytes: Buffer, size: number): Generator<Piece> {
  let at = 0;
  for (; at + size < bytes.length; at += size) yield { bytes: bytes.subarray(at, at + size), isLast: false };
  yield { bytes: bytes.subarray(at), isLast: true };
}

/** What was read too far, and then the rest. */
export async function* resumed(first: Buffer, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield first;
  for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value;
}

/**
 * Node streams of text are no bytes.
 *
 * @throws EncryptionError `input-invalid`
 */
export function bytesIn(input: unknown): Uint8Array {
  if (input instanceof Uint8Array) return input;
  throw new EncryptionError(
    'input-invalid',
    'only bytes can be encrypted or decrypted: give a Buffer or a Uint8Array',
  );
}
