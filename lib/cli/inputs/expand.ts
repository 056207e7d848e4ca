import { type Stats, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { type CheckInput } from '../../gate';
import { PortcullisError } from '../../../waivers';
import { refuseCrowded } from './crowded';
import { glob } from './glob';
import { isPattern } from './pattern';
import { codeOf, reasonOf } from './reason';
import { readRegular } from './regular';
import { endings, type Found, walk } from './walk';

export interface Sources {
  /** Gives the text of standard input, for the path `-`. */
  readonly stdin: () => string;
  /** Told of each file of a folder that is passed over because it cannot be a template. */
  readonly skip: (file: string) => void;
}

/**
 * What the paths of a call name, in their order and each once. A file is read when its turn comes.
 *
 * A file that is named, or matched by a pattern, is judged whatever it holds. In a folder a file whose text cannot be
 * a template is passed over; one that is damaged or cannot be read is refused there too.
 */
export function* expand(paths: readonly string[], sources: Sources): Generator<CheckInput> {
  const seen = new Set<string>();
  for (const path of paths)
    for (const input of inputsOf(path, sources)) {
      const key = input.kind === 'assembly' ? resolve(input.dir) : resolve(input.file);
      if (seen.has(key)) continue;
      seen.add(key);
      yield input;
    }
}

function* inputsOf(path: string, sources: Sources): Generator<CheckInput> {
  if (path === '-') {
    yield { kind: 'template', file: '-', read: () => refuseCrowded(sources.stdin()) };
    return;
  }
  const stats = statOf(path);
  if (stats instanceof PortcullisError) {
    if (stats.code === 'path-missing' && isPattern(path)) yield* matches(path, sources);
    else yield { kind: 'refused', file: path, error: stats.message };
  } else if (stats.isDirectory()) yield* folder(path, sources);
  else yield named(path);
}

function* matches(pattern: string, sources: Sources): Generator<CheckInput> {
  const { paths, refused } = glob(pattern);
  for (const { path, reason } of refused) yield { kind: 'refused', file: path, error: reason };
  for (const path of paths) yield* inputsOf(path, sources);
  if (paths.length === 0)
    yield { kind: 'refused', file: pattern, error: 'no file or folder matches this pattern' };
}

function* folder(path: string, { skip }: Sources): Generator<CheckInput> {
  let templates = 0;
  for (const found of walk(path)) {
    const input = inputOf(found);
    if (input === undefined) skip(found.path);
    else yield input;
    templates += input === undefined ? 0 : 1;
  }
  if (templates === 0)
    yield {
      kind: 'refused',
      file: path,
      error: `no template in this folder (looked for ${endings.join(', ')} files that hold "Resources")`,
    };
}

function named(path: string): CheckInput {
  return { kind: 'template', file: path, read: () => refuseCrowded(readRegular(path)) };
}

/** Undefined for whole, readable text that nothing could read as a template. */
function inputOf(found: Found): CheckInput | undefined {
  if (found.kind === 'assembly') return { kind: 'assembly', dir: found.path };
  if (found.kind === 'refused') return { kind: 'refused', file: found.path, error: found.reason };
  try {
    const text = refuseCrowded(readRegular(found.path));
    return mayBeTemplate(text) ? { kind: 'template', file: found.path, read: () => text } : undefined;
  } catch (error) {
    if (!(error instanceof PortcullisError)) throw error;
    return { kind: 'refused', file: found.path, error: error.message };
  }
}

/** A template names a section that makes it one, if only by an escape. An empty file is damaged, and nothing else. */
function mayBeTemplate(text: string): boolean {
  return /Resources|AWSTemplateFormatVersion|\\[uxU\r\n]/.test(text) || text.trim() === '';
}

function statOf(path: string): Stats | PortcullisError {
  try {
    return statSync(path);
  } catch (error) {
    const missing = ['ENOENT', 'ENOTDIR'].includes(codeOf(error));
    return new PortcullisError(missing ? 'path-missing' : 'path-unreadable', reasonOf(error));
  }
}
