import { isList, isObject, type Json, type JsonObject, pointerSegment, soleEntry } from '../json-value';

/** Where a text stands: a chain of keys, so that a path is only written where somebody asks. */
export interface Spot {
  readonly key: string;
  readonly above: Spot | undefined;
}

/** A text of a template. `inProse` where it only explains, so that an example in it is an example. */
export type VisitText = (text: string, spot: Spot, inProse: boolean) => void;

/** What joined texts have between them for a part that is decided at deployment; no secret goes across it. */
const OPEN_PART = '\u0000';
const prose = new Set(['Description', 'ConstraintDescription', 'AllowedPattern', 'Comment', 'comment']);

/** JSON pointer of a spot. */
export function pathOf(spot: Spot): string {
  let path = '';
  for (let at: Spot | undefined = spot; at; at = at.above) path = pointerSegment(at.key) + path;
  return path;
}

/** Whether an ancestor of a spot, or it itself, has a key. */
export function isBelow(spot: Spot, key: string): boolean {
  for (let at: Spot | undefined = spot; at; at = at.above) if (at.key === key) return true;
  return false;
}

/**
 * Visits every text below a raw value, keys included: pieces of a `Fn::Join` as the one text that they become, and what an
 * alias shares once. Takes time in proportion to the template, and no depth of nesting is too much for it.
 */
export function walkTexts(root: Json | undefined, visit: VisitText): void {
  const seen = new Set<object>();
  const open: { readonly value: Json; readonly spot: Spot }[] = [];
  const push = (value: Json | undefined, spot: Spot): void => {
    if (typeof value === 'string') visit(value, spot, prose.has(spot.key));
    else if (typeof value === 'object' && value !== null) open.push({ value, spot });
  };
  const inner = (value: Json | undefined, spot: Spot | undefined): void => {
    if (isList(value)) for (const [index, item] of value.entries()) push(item, below(spot, String(index)));
    else if (isObject(value)) members(value, spot);
  };
  const members = (value: JsonObject, spot: Spot | undefined): void => {
    const joined = joinOf(value);
    if (joined && spot) {
      visit(joined.text, spot, false);
      for (const part of joined.rest) open.push({ value: part, spot });
      return;
    }
    for (const key of Object.keys(value)) {
      if (key.length >= 16) visit(key, below(spot, key), false);
      push(value[key], below(spot, key));
    }
  };
  inner(root, undefined);
  for (let next = open.pop(); next; next = open.pop()) {
    if (seen.has(next.value as object)) continue;
    seen.add(next.value as object);
    inner(next.value, next.spot);
  }
}

function below(above: Spot | undefined, key: string): Spot {
  return { key, above };
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
