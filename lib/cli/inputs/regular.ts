import { type Stats, statSync } from 'node:fs';
import { readTemplateFile } from '../../gate';
import { PortcullisError } from '../../../waivers';
import { reasonOf } from './reason';

/**
 * The text of a file; of what is none it says what it is, because `portcullis check <(cdk synth)` deserves a hint.
 *
 * @throws PortcullisError with the reason alone: the caller names the file.
 */
export function readRegular(path: string): string {
  let stats: Stats;
  try {
    stats = statSync(path);
  } catch (error) {
    throw new PortcullisError('file-unreadable', reasonOf(error));
  }
  if (!stats.isFile()) throw new PortcullisError('file-not-regular', kindOf(stats));
  return readTemplateFile(path);
}

function kindOf(stats: Stats): string {
  if (stats.isDirectory()) return 'a folder, and not a file';
  if (stats.isFIFO()) return 'a pipe, and not a file: redirect it to standard input, and name it -';
  if (stats.isSocket()) return 'a socket, and not a file';
  return 'a device, and not a file';
}
