import { isUtf8 } from 'node:buffer';
import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { PortcullisError } from '../../waivers/error';

/** Larger files are refused before they are read: CloudFormation itself stops at 1 MB. */
export const maxFileBytes = 64 * 1024 * 1024;

/**
 * The text of a template file.
 *
 * @throws PortcullisError `file-unreadable`, `file-not-regular`, `file-too-large` or `file-not-text`, with the reason
 * alone: the caller names the file.
 */
export function readTemplateFile(path: string): string {
  return decodeText(readFileBytes(path));
}

/** UTF-8 bytes as text. @throws PortcullisError `file-not-text` or `file-too-large` */
export function decodeText(bytes: Buffer): string {
  if (bytes.length > maxFileBytes) throw tooLarge(bytes.length);
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))
    throw new PortcullisError('file-not-text', 'not UTF-8: it starts as UTF-16 does; save it as UTF-8');
  const zero = bytes.indexOf(0);
  if (zero !== -1)
    throw new PortcullisError('file-not-text', `binary, not text: it holds a zero byte at offset ${zero}`);
  if (!isUtf8(bytes)) throw new PortcullisError('file-not-text', 'not UTF-8 text');
  return bytes.toString('utf8');
}

function readFileBytes(path: string): Buffer {
  let file: number | undefined;
  try {
    // Not blocking: a named pipe that nobody writes to must not hold the run. (Windows knows neither.)
    file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    const stats = fstatSync(file);
    if (!stats.isFile())
      throw new PortcullisError(
        'file-not-regular',
        stats.isDirectory() ? 'a folder, and not a file' : 'not a regular file',
      );
    if (stats.size > maxFileBytes) throw tooLarge(stats.size);
    return readToEnd(file, stats.size);
  } catch (error) {
    throw error instanceof PortcullisError ? error : unreadable(error);
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

/** The size is what the file system says, which may be too little (`/proc` says 0, a log grows): read until nothing comes. */
function readToEnd(file: number, size: number): Buffer {
  const chunks: Buffer[] = [];
  let total = 0;
  for (;;) {
    const chunk = Buffer.allocUnsafe(Math.max(size + 1 - total, 64 * 1024));
    const read = readSync(file, chunk, 0, chunk.length, null);
    if (read === 0) return chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks);
    total += read;
    if (total > maxFileBytes) throw tooLarge(total);
    chunks.push(chunk.subarray(0, read));
  }
}

function tooLarge(bytes: number): PortcullisError {
  return new PortcullisError(
    'file-too-large',
    `${Math.ceil(bytes / 1024 / 1024)} MiB: files over ${maxFileBytes / 1024 / 1024} MiB are refused`,
  );
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'no such file',
  ENOTDIR: 'no such file: a part of the path is not a folder',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  ELOOP: 'a symbolic link that leads back to itself',
  ENAMETOOLONG: 'no such file: the name is too long',
  ENXIO: 'not a regular file',
};

function unreadable(error: unknown): PortcullisError {
  const code = typeof error === 'object' && error && 'code' in error ? String(error.code) : 'unknown cause';
  return new PortcullisError('file-unreadable', reasons[code] ?? `the system refuses to read it (${code})`);
}
