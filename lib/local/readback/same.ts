/** A value that reads back differently from what the template says. */
export interface Mismatch {
  /** A JSON pointer from the resource's properties. */
  readonly path: string;
  readonly wanted: unknown;
  readonly seen: unknown;
}

/**
 * Compares a template's value with what a service gives back.
 *
 * What the template does not mention is the service's own affair. Lists must have the same items, in any order, no more
 * and no fewer: one statement too many in a policy is a difference. CloudFormation takes booleans and numbers as strings,
 * and a single item for a list, so they count as equal; so do an empty list or object and none at all.
 */
export function differences(wanted: unknown, seen: unknown, path = ''): Mismatch[] {
  if (isEmpty(wanted) && isEmpty(seen)) return [];
  if (Array.isArray(wanted) || Array.isArray(seen))
    return listDifferences(list(wanted), list(seen), path, { path, wanted, seen });
  if (isRecord(wanted) && isRecord(seen)) {
    const choice = choiceIn(wanted);
    if (choice !== undefined && !Object.hasOwn(seen, choice)) return [{ path, wanted, seen }];
    return Object.entries(wanted).flatMap(([key, value]) => differences(value, seen[key], `${path}/${key}`));
  }
  return scalar(wanted) !== undefined && scalar(wanted) === scalar(seen) ? [] : [{ path, wanted, seen }];
}

function listDifferences(wanted: unknown[], seen: unknown[], path: string, whole: Mismatch): Mismatch[] {
  if (wanted.length !== seen.length) return [whole];
  const left = [...seen];
  const unmatched: unknown[] = [];
  for (const item of wanted) {
    const at = left.findIndex((candidate) => differences(item, candidate).length === 0);
    if (at < 0) unmatched.push(item);
    else left.splice(at, 1);
  }
  // With one odd pair left it can be said where they differ.
  if (unmatched.length === 1)
    return differences(unmatched[0], left[0], `${path}/${wanted.indexOf(unmatched[0])}`);
  return unmatched.length === 0 ? [] : [whole];
}

/** `{ Block: {} }` is a choice, and another one, or none, is not the same; the empty object says nothing by itself. */
function choiceIn(value: Readonly<Record<string, unknown>>): string | undefined {
  const [first, ...others] = Object.entries(value);
  return first !== undefined && others.length === 0 && isRecord(first[1]) && isEmpty(first[1])
    ? first[0]
    : undefined;
}

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : isEmpty(value) ? [] : [value];
}

function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null) return true;
  return typeof value === 'object' && Object.keys(value).length === 0;
}

function scalar(value: unknown): string | undefined {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
