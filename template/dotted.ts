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
