import { closeSync, openSync, realpathSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type Writable } from 'node:stream';
import { PortcullisError } from '../../waivers';
import { type Output } from './command';
import { reasonOf } from './inputs/reason';

const CHUNK = 64 * 1024;

/**
 * Standard output or error as the commands use it: slow readers are waited for, and one that has gone away
 * (`portcullis … | head`) is no error; what it does not read is dropped, and the exit code stays what it is.
 */
export function streamOutput(stream: Writable & { isTTY?: boolean; columns?: number }): Output {
  let gone = false;
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE' && error.code !== 'ERR_STREAM_DESTROYED') throw error;
    gone = true;
  });
  return {
    isTTY: stream.isTTY,
    columns: stream.columns,
    write: (text) =>
      new Promise((done) => {
        if (gone) done();
        else stream.write(text, () => done());
      }),
  };
}

/** Writes pieces as they come, gathered into larger ones. */
export async function writeAll(output: Output, pieces: Iterable<string>): Promise<void> {
  for (const chunk of gathered(pieces)) await output.write(chunk);
}

/**
 * Writes a report as a whole or not at all: into a file beside it, which then takes its place.
 *
 * @throws PortcullisError `output-failed` with the file and the reason; what was there before is still there.
 */
export function writeFileWhole(file: string, pieces: Iterable<string>): void {
  try {
    const target = targetOf(file);
    if (target.replaceable) writeBeside(target.path, pieces);
    else writeInto(target.path, 'w', pieces);
  } catch (error) {
    throw new PortcullisError('output-failed', `--output ${file}: ${reasonOf(error)}`);
  }
}

/** A link is followed, so that what it points at is replaced; a device or pipe is written to, and never replaced. */
function targetOf(file: string): { path: string; replaceable: boolean } {
  const stats = statSync(file, { throwIfNoEntry: false });
  if (stats === undefined) return { path: file, replaceable: true };
  return { path: realpathSync(file), replaceable: stats.isFile() };
}

function writeBeside(path: string, pieces: Iterable<string>): void {
  const temporary = join(dirname(path), `.${basename(path).slice(0, 100)}.${process.pid}.tmp`);
  try {
    writeInto(temporary, 'wx', pieces);
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

function writeInto(path: string, flags: 'w' | 'wx', pieces: Iterable<string>): void {
  const descriptor = openSync(path, flags);
  try {
    for (const chunk of gathered(pieces)) {
      const bytes = Buffer.from(chunk);
      for (let written = 0; written < bytes.length;) written += writeSync(descriptor, bytes, written);
    }
  } finally {
    closeSync(descriptor);
  }
}

function* gathered(pieces: Iterable<string>): Generator<string> {
  let chunk = '';
  for (const piece of pieces) {
    chunk += piece;
    if (chunk.length < CHUNK) continue;
    yield chunk;
    chunk = '';
  }
  if (chunk !== '') yield chunk;
}
