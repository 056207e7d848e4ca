import { isList, isObject, type Json, type JsonObject, pointerSegment, soleEntry } from '../json-value';

/** Where a text stands: a chain of keys, so that a path is only written where somebody asks. */
export interface Spot {
  readonly key: string;
  readonly above: Spot | undefined;
}

export type VisitText = (text: string, spot: Spot) => void;

/** What joined texts have between them for a part that is decided at deployment; no secret goes across it. */
const OPEN_PART = '\u0000';
/** Shorter keys are names, and hold no secret. */
const LONG_KEY = 20;
const prose = new Set(['Description', 'ConstraintDescription', 'AllowedPattern', 'Comment', 'comment']);

/** Whether what stands there only explains, so that an example in it is an example. */
export function isProse({ key }: Spot): boolean {
  return prose.has(key);
}

/** JSON pointer of a spot. */
export function pathOf(spot: Spot): string {
  let path = '';
  for (let at: Spot | undefined = spot; at; at = at.above) path = pointerSegment(at.key) + path;
  return path;
}

/**
 * Visits every text below a raw value, keys included: pieces of a `Fn::Join` as the one text that they become, and what an
 * alias shares once. Takes time in proportion to the template, and no depth of nesting is too
 * much for it. Shorter texts than `shortest` are left out.
 */
export function walkTexts(root: Json | undefined, visit: VisitText, shortest = 0): void {
  const seen = new Set<object>();
  const open: { readonly value: Json; readonly spot: Spot }[] = [];
  const push = (value: Json | undefined, above: Spot | undefined, key: string): void => {
    if (typeof value === 'string') {
      if (value.length >= shortest) visit(value, { key, above });
    } else if (typeof value === 'object' && value !== null && !seen.has(value)) {
      seen.add(value);
      open.push({ value, spot: { key, above } });
    }
  };
  const inner = (value: Json | undefined, spot: Spot | undefined): void => {
    if (isList(value))
      for (let index = 0; index < value.length; index++) push(value[index], spot, String(index));
    else if (isObject(value)) members(value, spot);
  };
  const members = (value: JsonObject, spot: Spot | undefined): void => {
    const joined = joinOf(value);
    if (joined && spot) {
      if (joined.text.length >= shortest) visit(joined.text, spot);
      for (const part of joined.rest) push(part, spot.above, spot.key);
      return;
    }
    for (const key of Object.keys(value)) {
      if (key.length >= LONG_KEY) visit(key, { key, above: spot });
      push(value[key], spot, key);
    }
  };
  inner(root, undefined);
  for (let next = open.pop(); next; next = open.pop()) inner(next.value, next.spot);
}

/** The text of a `Fn::Join` as far as it is written down, and the parts of it that are not texts. */
function joinOf(value: JsonObject): { text: string; rest: (JsonObject | readonly Json[])[] } | undefined {
  const [name, argument] = soleEntry(value) ?? [];
  if (name !== 'Fn::Join' || !isList(argument) || typeof argument[0] !== 'string' || !isList(argument[1]))
    return undefined;
  const rest: (JsonObject | readonly Json[])[] = [];
  const pieces = argument[1].map((piece) => {
    if (typeof piece !== 'object' || piece === null) return String(piece);
    rest.push(piece);
    return OPEN_PART;
  });
  return { text: pieces.join(argument[0]), rest };
}
