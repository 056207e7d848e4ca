import { type Located } from './resolved';

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

/** Symbols to be decided before they are read, and the values that must then be decided. */
export type Hard = ReadonlyMap<string, ReadonlySet<string>>;

/** Thrown to start an exploration again: whether the symbol has the value must be decided before it is read. */
export class Hardened extends Error {
  constructor(
    readonly symbol: string,
    readonly value: string,
  ) {
    super(`${symbol} was read before it was decided`);
  }
}

/** Thrown where judging one resource takes more steps than any real one: shared parts that multiply. */
export class TooMuchWork extends Error {
  constructor() {
    super('too much of it repeats itself to be judged');
  }
}

/** Steps for one rule on one resource, over all its worlds. A large real one takes some thousands. */
const MAX_STEPS = 2_000_000;
/** From here on what was resolved is remembered: that pays only where shared parts multiply. */
const MANY_STEPS = 10_000;

/** Characters of a question that cost as much as a step. */
const CHARACTERS_PER_STEP = 256;

export class Budget {
  private spent = 0;

  constructor(private readonly limit = MAX_STEPS) {}

  get isStrained(): boolean {
    return this.spent > MANY_STEPS;
  }

  spend(steps: number): void {
    this.spent += steps;
    if (this.spent > this.limit) throw new TooMuchWork();
  }
}

export class Run {
  private position = 0;
  private answers: Map<string, number> | undefined;
  private facts: Map<string, Fact> | undefined;
  private remembered: Map<unknown, boolean> | undefined;
  private resolved: Map<object, Located> | undefined;
  private inConditions: Map<object, Located> | undefined;
  /** What was handed out before any condition looked at the parameter: its default, or null for something open. */
  private handedOut: Map<string, string | null> | undefined;
  private readonly outer: Run | undefined;
  /** Whether a condition is being decided: then a default counts for nothing. */
  inCondition = false;
  /** Whether what is read only serves to look something up. */
  isPeeking = false;

  constructor(
    readonly choices: Choice[],
    readonly hard: Hard,
    /** The run around a nested exploration: what it knows holds here too. */
    around?: Run,
    readonly budget = new Budget(),
  ) {
    this.outer = around?.knowledge;
  }

  /** What a nested exploration starts from. */
  get knowledge(): Run | undefined {
    return this;
  }

  /** Counts work, so that no template can make it endless. */
  spend(steps: number): void {
    this.budget.spend(steps);
  }

  /** Answers an open question; the same key has the same answer for the whole run. */
  choose(key: string, kind: ChoiceKind, count: number, label?: Choice['label']): number {
    this.spend(key.length / CHARACTERS_PER_STEP);
    const known = this.answered(key);
    if (known !== undefined) return known;
    let choice = this.choices[this.position];
    if (choice === undefined) {
      choice = label ? { key, kind, count, answer: 0, label } : { key, kind, count, answer: 0 };
      this.choices.push(choice);
    }
    this.position++;
    (this.answers ??= new Map()).set(key, choice.answer);
    return choice.answer;
  }

  private answered(key: string): number | undefined {
    return this.answers?.get(key) ?? this.outer?.answered(key);
  }

  /** What was computed before, of a condition. */
  recall(subject: unknown): boolean | undefined {
    return this.remembered?.get(subject) ?? this.outer?.recall(subject);
  }

  remember(subject: unknown, answer: boolean): boolean {
    (this.remembered ??= new Map()).set(subject, answer);
    return answer;
  }

  /** What was resolved before, of a part of the template that many may share. */
  recallResolved(raw: object): Located | undefined {
    return (
      (this.inCondition ? this.inConditions : this.resolved)?.get(raw) ?? this.outer?.recallResolved(raw)
    );
  }

  rememberResolved(raw: object, located: Located): void {
    if (this.inCondition) (this.inConditions ??= new Map()).set(raw, located);
    else (this.resolved ??= new Map()).set(raw, located);
  }

  /** The value that this run has settled on for a symbol. */
  equalTo(symbol: string): string | undefined {
    return this.facts?.get(symbol)?.equals ?? this.outer?.equalTo(symbol);
  }

  isExcluded(symbol: string, value: string): boolean {
    const equals = this.equalTo(symbol);
    if (equals !== undefined) return equals !== value;
    return this.excludes(symbol, value);
  }

  private excludes(symbol: string, value: string): boolean {
    if (this.facts?.get(symbol)?.not.has(value)) return true;
    return this.outer?.excludes(symbol, value) ?? false;
  }

  settle(symbol: string, value: string, equal: boolean, kind: ChoiceKind = 'world'): void {
    this.facts ??= new Map();
    let fact = this.facts.get(symbol);
    if (!fact) this.facts.set(symbol, (fact = { not: new Set() }));
    if (equal) fact.equals = value;
    else fact.not.add(value);
    const handed = kind === 'world' ? this.handed(symbol) : undefined;
    if (handed !== undefined && equal === (handed !== value)) throw new Hardened(symbol, value);
  }

  handOut(symbol: string, value: string | null): void {
    (this.handedOut ??= new Map()).set(symbol, value);
  }

  private handed(symbol: string): string | null | undefined {
    const handed = this.handedOut?.get(symbol);
    return handed === undefined ? this.outer?.handed(symbol) : handed;
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
    this.settle(symbol, value, yes, kind);
    return yes;
  }
}

/** Between explorations: answers what comes first, and remembers nothing, so that no later judgement depends on it. */
export class IdleRun extends Run {
  constructor() {
    super([], new Map());
  }

  override get knowledge(): undefined {
    return undefined;
  }

  override spend(): void {
    // No exploration, no limit to share: only rules read what can multiply.
  }

  override choose(): number {
    return 0;
  }

  override remember(_subject: unknown, answer: boolean): boolean {
    return answer;
  }

  override settle(): void {
    // Nothing is kept.
  }

  override handOut(): void {
    // Nothing is kept.
  }
}
