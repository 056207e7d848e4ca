/** The texts nearest to what somebody typed, closest first: at most `count`, and none that is altogether different. */
export function nearest(typed: string, known: Iterable<string>, count: number): string[] {
  // What was typed may be of any length; ids and names are short.
  const wanted = typed.slice(0, 40).toLowerCase();
  const limit = Math.max(2, Math.floor(wanted.length / 3));
  return [...known]
    .map((text) => ({ text, steps: distance(wanted, text.toLowerCase()) }))
    .filter(({ steps }) => steps <= limit)
    .sort((a, b) => a.steps - b.steps || (a.text < b.text ? -1 : 1))
    .slice(0, count)
    .map(({ text }) => text);
}

/** Levenshtein's: how many characters to insert, delete or replace. */
function distance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let line = 0; line < from.length; line++) {
    const next = [line + 1];
    for (let column = 1; column <= to.length; column++) {
      const replace = (row[column - 1] ?? 0) + (to[column - 1] === from[line] ? 0 : 1);
      next.push(Math.min(replace, (row[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[to.length] ?? 0;
}
