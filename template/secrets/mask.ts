import { type Parameter } from '../context';
import { knownSecrets } from './detect';

type Parameters = ReadonlyMap<string, Parameter>;

/** Shorter values than this are not looked for inside other text: they stand everywhere. */
const SHORTEST = 4;
const NOT_SHOWN = '(not shown)';
const known = new WeakMap<Parameters, readonly string[]>();

/** What parameters with NoEcho have by default or are allowed to be, longest first. */
function hiddenTexts(parameters: Parameters): readonly string[] {
  let texts = known.get(parameters);
  if (texts) return texts;
  const all = [...parameters.values()]
    .filter(({ noEcho }) => noEcho)
    .flatMap((parameter) => [parameter.default ?? '', ...(parameter.allowed ?? [])])
    .flatMap((text) => [text, ...text.split(',').map((item) => item.trim())])
    .filter((text) => text.length >= SHORTEST);
  known.set(parameters, (texts = [...new Set(all)].sort((one, two) => two.length - one.length)));
  return texts;
}

/** Whether a text may not be shown: it holds a secret, or what a parameter with NoEcho brings. */
export function holdsSecret(text: string, parameters: Parameters): boolean {
  return hiddenTexts(parameters).some((hidden) => text.includes(hidden)) || knownSecrets(text).length > 0;
}

/** A message without the secrets that it may hold. A hidden value that is a plain word is one only in quotes. */
export function masked(message: string, parameters: Parameters): string {
  let text = message;
  for (const hidden of hiddenTexts(parameters)) {
    if (/^[a-z]+$/i.test(hidden)) text = text.replaceAll(`"${hidden}"`, NOT_SHOWN);
    else text = text.replaceAll(hidden, NOT_SHOWN);
  }
  return withoutKnown(text);
}

/** A text, such as a path, without the secrets of known formats that it may hold. */
export function withoutKnown(text: string): string {
  let shown = text;
  for (const { at, length } of knownSecrets(text).reverse())
    shown = shown.slice(0, at) + NOT_SHOWN + shown.slice(at + length);
  return shown;
}

/** What a world says of its parameters, without what those with NoEcho are or are not. */
export function maskedWorld(
  world: Readonly<Record<string, string>>,
  parameters: Parameters,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(world).map(([name, value]) => [
      masked(name, parameters),
      parameters.get(name)?.noEcho || holdsSecret(value, parameters) ? NOT_SHOWN : value,
    ]),
  );
}
