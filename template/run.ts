/**
 * One run of a check in one world.
 *
 * Where a check reads something that the template leaves open, the run answers one of the feasible answers and remembers
 * that there are others; explore.ts runs the check again for each. `world` choices (parameters, conditions) give worlds;
 * `opaque` ones (values known only at deployment) decide between an outcome and `unknown`.
 */
export type ChoiceKind = 'world' | 'opaque';

export interface Choice {
  readonly key: string;
  readonly kind: ChoiceKind;
  /** Number of feasible answers. */
  readonly count: number;
  answer: number;
  /** What a finding's world says: name and value; absent where the choice says nothing to a reader. */
  readonly label?: (answer: number) => readonly [string, string];
}

/** What a run knows of a symbol: its value, or values that it does not have. */
interface Fact {
  equals?: string;
  readonly not: Set<string>;
}

/** Thrown to start an exploration again: this parameter must be decided before it is read. */
export class Hardened extends Error {
  constructor(readonly parameter: string) {
    super(parameter);
  }
}

export class Run {
  private position = 0;
  private readonly answers = new Map<string, number>();
  private readonly facts = new Map<string, Fact>();
  /** Defaults that were handed out before any condition looked at the parameter. */
  private readonly handedOut = new Map<string, string>();

  constructor(
    readonly choices: Choice[],
    /** Parameters to decide before they are read, because a condition looks at them too. */
    readonly hard: ReadonlySet<string>,
    /** Knowledge of the run around a nested exploration. */
    private readonly outer?: Run,
  ) {}

  /** Answers an open question; the same key has the same answer for the whole run. */
  choose(key: string, kind: ChoiceKind, count: number, label?: Choice['label']): number {
    const known = this.answered(key);
    if (known !== undefined) return known;
    let choice = this.choices[this.position];
    if (choice === undefined) {
      choice = label ? { key, kind, count, answer: 0, label } : { key, kind, count, answer: 0 };
      this.choices.push(choice);
    }
    this.position++;
    this.answers.set(key, choice.answer);
    return choice.answer;
  }

  private answered(key: string): number | undefined {
    return this.answers.get(key) ?? this.outer?.answered(key);
  }

  /** The value that this run has settled on for a symbol. */
  equalTo(symbol: string): string | undefined {
    return this.facts.get(symbol)?.equals ?? this.outer?.equalTo(symbol);
  }

  isExcluded(symbol: string, value: string): boolean {
    const equals = this.equalTo(symbol);
    if (equals !== undefined) return equals !== value;
    return this.facts.get(symbol)?.not.has(value) ?? this.outer?.isExcluded(symbol, value) ?? false;
  }

  settle(symbol: string, value: string, equal: boolean): void {
    let fact = this.facts.get(symbol);
    if (!fact) this.facts.set(symbol, (fact = { not: new Set() }));
    if (equal) fact.equals = value;
    else fact.not.add(value);
    const handed = this.handed(symbol);
    if (handed !== undefined && equal === (handed !== value)) throw new Hardened(symbol);
  }

  handOut(symbol: string, value: string): void {
    this.handedOut.set(symbol, value);
  }

  private handed(symbol: string): string | undefined {
    return this.handedOut.get(symbol) ?? this.outer?.handed(symbol);
  }

  /** Asks whether a symbol has a value, and keeps the answer. */
  isEqual(symbol: string, value: string, kind: ChoiceKind, name: string): boolean {
    const equals = this.equalTo(symbol);
    if (equals !== undefined) return equals === value;
    if (this.isExcluded(symbol, value)) return false;
    const yes =
      this.choose(`${symbol}=${value}`, kind, 2, (answer) => [
        name,
        answer === 0 ? value : `not ${value}`,
      ]) === 0;
    this.settle(symbol, value, yes);
    return yes;
  }
}
