/** A place in a file; both count from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** A mapping that names a key twice. The last value counts; both places are kept. */
export interface DuplicateKey {
  readonly key: string;
  readonly first: Place;
  readonly second: Place;
}

/** Where things stand in a text. Nothing is computed before a finding asks. */
export interface Source {
  /** The place of the deepest part of the path that exists, or null if not even the first does. */
  locate(path: readonly string[]): Place | null;
  duplicateKeys(): readonly DuplicateKey[];
  /** Whether a word may stand in the text: false is certain. */
  mentions(word: string): boolean;
}

/** Turns offsets into lines and columns, with one pass over the text at the first question. */
export class Lines {
  private starts: number[] | undefined;

  constructor(
    private readonly text: string,
    /** Columns by which a line stands further right than in the file; by line, from 0. */
    private readonly moved: ReadonlyMap<number, number> = new Map(),
  ) {}

  at(offset: number): Place {
    const starts = (this.starts ??= this.scan());
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] as number) <= offset) low = middle;
      else high = middle - 1;
    }
    const column = offset - (starts[low] as number) - (this.moved.get(low) ?? 0) + 1;
    return { line: low + 1, column: Math.max(1, column) };
  }

  private scan(): number[] {
    const starts = [0];
    for (let at = this.text.indexOf('\n'); at !== -1; at = this.text.indexOf('\n', at + 1))
      starts.push(at + 1);
    return starts;
  }
}
