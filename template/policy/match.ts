/**
 * Whether an IAM pattern matches a text: `*` stands for any text, `?` for one character, case is ignored on request.
 *
 * Linear in the lengths' product at worst, without backtracking through a regular expression.
 */
export function matchesPattern(pattern: string, text: string, ignoreCase = true): boolean {
  const p = ignoreCase ? pattern.toLowerCase() : pattern;
  const t = ignoreCase ? text.toLowerCase() : text;
  let at = 0;
  let star = -1;
  let mark = 0;
  let i = 0;
  while (at < t.length) {
    if (p[i] === '*') {
      star = i++;
      mark = at;
    } else if (p[i] === '?' || p[i] === t[at]) {
      i++;
      at++;
    } else if (star !== -1) {
      i = star + 1;
      at = ++mark;
    } else return false;
  }
  while (p[i] === '*') i++;
  return i === p.length;
}

/** Longer pairs than any policy may hold are not compared. */
const MAX_PRODUCT = 4_000_000;

/** Whether some text matches both patterns: `s3:Get*` and `s3:*Object` overlap. Taken for granted of texts beyond any policy's length. */
export function patternsOverlap(one: string, two: string): boolean {
  if (one.length * two.length > MAX_PRODUCT) return true;
  const a = one.toLowerCase();
  const b = two.toLowerCase();
  /** Whether the first so many characters of `b` overlap those of `a` that the loop has passed. */
  let row: (boolean | undefined)[] = [];
  for (let i = 0; i <= a.length; i++) {
    const next: (boolean | undefined)[] = [];
    for (let j = 0; j <= b.length; j++) {
      const [x, y] = [a[i - 1], b[j - 1]];
      next[j] =
        (i === 0 && j === 0) ||
        ((x === '*' || y === '*') && (row[j] || next[j - 1])) ||
        (row[j - 1] && (x === y || x === '?' || y === '?'));
    }
    row = next;
  }
  return row[b.length] === true;
}
