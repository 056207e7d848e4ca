/** From the places in a text where it may begin, the places where it may end. */
type Matcher = (text: string, from: ReadonlySet<number>) => ReadonlySet<number>;

/** Longer patterns, or ones that take more steps, tell nothing. */
const MAX_LENGTH = 1_000;
const MAX_STEPS = 20_000;
/** What it is asked about is short; the template may bring longer texts to compare with. */
const MAX_TEXT = 200;

class Unsupported extends Error {}

/**
 * Whether the whole of a text meets the `AllowedPattern` of a parameter.
 *
 * Walks the pattern with sets of places, so that no pattern, however it is written, can hold a run up; what a pattern
 * beyond the common forms says (look-around, back references) is not known, and such a pattern admits everything.
 */
export function allowedPattern(pattern: string): (text: string) => boolean {
  return read(pattern, (matcher, reader) => (text) => {
    return text.length > MAX_TEXT || reader.within(() => matcher(text, new Set([0])).has(text.length));
  });
}

/** Whether a part of a text that meets the pattern may be this: it may, if each of its characters stands somewhere in the pattern. */
export function allowedPart(pattern: string): (text: string) => boolean {
  return read(
    pattern,
    (_matcher, { singles }) =>
      (text) =>
        [...text].every((char) => singles.some((test) => test(char))),
  );
}

function read(
  pattern: string,
  use: (matcher: Matcher, reader: Reader) => (text: string) => boolean,
): (text: string) => boolean {
  try {
    if (pattern.length > MAX_LENGTH) throw new Unsupported();
    const reader = new Reader(pattern);
    const matcher = reader.alternatives();
    if (!reader.isAtEnd()) throw new Unsupported();
    return use(matcher, reader);
  } catch (error) {
    if (error instanceof Unsupported) return () => true;
    throw error;
  }
}

const classes: Readonly<Record<string, (char: string) => boolean>> = {
  d: (char) => /\d/.test(char),
  D: (char) => /\D/.test(char),
  w: (char) => /\w/.test(char),
  W: (char) => /\W/.test(char),
  s: (char) => /\s/.test(char),
  S: (char) => /\S/.test(char),
};

class Reader {
  /** What every single character of a text has met. */
  readonly singles: ((char: string) => boolean)[] = [];
  private at = 0;
  private steps = 0;

  constructor(private readonly pattern: string) {}

  isAtEnd(): boolean {
    return this.at === this.pattern.length;
  }

  /** The answer of a walk; that it is admitted, where the walk takes too long. */
  within(walk: () => boolean): boolean {
    this.steps = 0;
    try {
      return walk();
    } catch (error) {
      if (error instanceof Unsupported) return true;
      throw error;
    }
  }

  alternatives(): Matcher {
    const options = [this.sequence()];
    while (this.take('|')) options.push(this.sequence());
    return (text, from) => new Set(options.flatMap((option) => [...option(text, from)]));
  }

  private sequence(): Matcher {
    const parts: Matcher[] = [];
    while (!this.isAtEnd() && !'|)'.includes(this.peek())) parts.push(this.repeated(this.single()));
    return (text, from) => parts.reduce((reached, part) => part(text, reached), from);
  }

  private repeated(part: Matcher): Matcher {
    const [, mark = '', least, comma, most] =
      /^([*+?]|\{(\d{1,3})(,?)(\d{0,3})\})\??/.exec(this.pattern.slice(this.at)) ?? [];
    if (mark === '') return part;
    this.at += mark.length;
    this.take('?');
    if (mark === '*' || mark === '?') return this.times(part, 0, mark === '*' ? Infinity : 1);
    if (mark === '+') return this.times(part, 1, Infinity);
    const end = comma === '' ? Number(least) : most === '' ? Infinity : Number(most);
    return this.times(part, Number(least), end);
  }

  private times(part: Matcher, least: number, most: number): Matcher {
    return (text, from) => {
      let last = from;
      for (let count = 0; count < least && last.size > 0; count++) last = this.step(part, text, last);
      const all = new Set(last);
      for (let count = least; count < most && last.size > 0; count++) {
        last = new Set([...this.step(part, text, last)].filter((place) => !all.has(place)));
        for (const place of last) all.add(place);
      }
      return all;
    };
  }

  private step(part: Matcher, text: string, from: ReadonlySet<number>): ReadonlySet<number> {
    if (++this.steps > MAX_STEPS) throw new Unsupported();
    return part(text, from);
  }

  private single(): Matcher {
    const char = this.next();
    if (char === '(') return this.group();
    if (char === '[') return this.one(this.set());
    if (char === '^') return (_text, from) => new Set([...from].filter((place) => place === 0));
    if (char === '$') return (text, from) => new Set([...from].filter((place) => place === text.length));
    if (char === '.') return this.one((seen) => seen !== '\n');
    if (char === '\\') return this.one(this.escaped());
    if ('*+?{'.includes(char)) throw new Unsupported();
    return this.one((seen) => seen === char);
  }

  private one(test: (char: string) => boolean): Matcher {
    this.singles.push(test);
    return (text, from) =>
      new Set([...from].filter((at) => at < text.length && test(text[at] as string)).map((at) => at + 1));
  }

  private group(): Matcher {
    if (this.take('?') && !this.take(':')) throw new Unsupported();
    const inside = this.alternatives();
    if (!this.take(')')) throw new Unsupported();
    return inside;
  }

  private escaped(): (char: string) => boolean {
    const char = this.next();
    const known = Object.hasOwn(classes, char) ? classes[char] : undefined;
    if (known) return known;
    if (/[a-z0-9]/i.test(char)) throw new Unsupported();
    return (seen) => seen === char;
  }

  private set(): (char: string) => boolean {
    const negated = this.take('^');
    const tests: ((char: string) => boolean)[] = [];
    while (tests.length === 0 || this.peek() !== ']') tests.push(this.member());
    this.take(']');
    return (char) => tests.some((test) => test(char)) !== negated;
  }

  private member(): (char: string) => boolean {
    const first = this.next();
    if (first === '[' || (first === '&' && this.peek() === '&')) throw new Unsupported();
    if (first === '\\') return this.escaped();
    if (this.peek() !== '-' || this.pattern[this.at + 1] === ']') return (char) => char === first;
    this.take('-');
    const last = this.next();
    if (last === '\\' || last === '[') throw new Unsupported();
    return (char) => char >= first && char <= last;
  }

  private peek(): string {
    const char = this.pattern[this.at];
    if (char === undefined) throw new Unsupported();
    return char;
  }

  private next(): string {
    const char = this.peek();
    this.at++;
    return char;
  }

  private take(char: string): boolean {
    if (this.pattern[this.at] !== char) return false;
    this.at++;
    return true;
  }
}
