const known = new Map<string, readonly string[]>();
/** Names come from rules, which are few; this only keeps a program that makes them up from filling the memory. */
const MAX_KNOWN = 10_000;

/** The names of a dotted path. Asked again and again for the same few. */
export function namesOf(dotted: string): readonly string[] {
  let names = known.get(dotted);
  if (!names) {
    if (known.size >= MAX_KNOWN) known.clear();
    known.set(dotted, (names = dotted.split('.')));
  }
  return names;
}

/** What stands below something under names, one after the other. */
export function below<T extends { member(key: string): T }>(top: T, names: readonly string[]): T {
  let at = top;
  for (const name of names) at = at.member(name);
  return at;
}
