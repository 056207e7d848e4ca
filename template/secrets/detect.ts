import { inAddresses, inConnections } from './address';
import { awsFormats } from './aws';
import { type Family, type Format, type Secret } from './format';
import { keyFormats, signedFormats } from './keys';
import { isMonotonous } from './shape';
import { developerTokens, serviceTokens } from './tokens';

const families: readonly (readonly [Family, readonly Format[]])[] = [
  ['aws-key', awsFormats],
  ['private-key', keyFormats],
  ['token', [...developerTokens, ...serviceTokens]],
  ['signed-token', signedFormats],
];
const formats = families.flatMap(([family, members]) =>
  members.map((format) => ({ family, format, hint: new RegExp(format.hint) })),
);
const anyHint = new RegExp(formats.map(({ format }) => format.hint).join('|'));

/** Shorter texts hold no secret that can be told by its form. */
const SHORTEST = 16;

/**
 * The secrets of a text that can be told by their published form alone. Takes time in proportion to the text.
 *
 * @example
 * knownSecrets('export AWS_ACCESS_KEY_ID=AKIA…').map(({ kind }) => kind); // ['an AWS access key id']
 */
export function knownSecrets(text: string): Secret[] {
  if (text.length < SHORTEST) return [];
  const lower = text.toLowerCase();
  const found = anyHint.test(lower)
    ? formats
        .filter(({ hint }) => hint.test(lower))
        .flatMap(({ family, format }) => matches(text, family, format))
    : [];
  if (text.includes('@')) found.push(...inAddresses(text));
  if (text.includes('=')) found.push(...inConnections(text));
  return found.sort((one, two) => one.at - two.at);
}

function matches(text: string, family: Family, { kind, pattern, isReal }: Format): Secret[] {
  return [...text.matchAll(pattern)]
    .filter((match) => {
      const secret = match[1] ?? match[0];
      return isReal ? isReal(secret) : !isMonotonous(secret);
    })
    .map(({ index, 0: whole }) => ({ family, kind, at: index, length: whole.length }));
}

/** Text that is nothing but base64 of other text, as user data may be written; decoded, or undefined. */
export function decoded(text: string): string | undefined {
  if (text.length < 32 || /[^\w+/=\s]|_/.test(text)) return undefined;
  const bare = text.replaceAll(/\s/g, '');
  if (bare.length % 4 !== 0) return undefined;
  const plain = Buffer.from(bare, 'base64').toString('utf8');
  // What is no text becomes the replacement character, or a control character.
  return /[^\P{C}\t\n\r]|\uFFFD/u.test(plain) ? undefined : plain;
}
