import { type Context } from './context';
import { explore, type PlaceJudgement } from './explore';
import { isList, isObject, type Json, member as memberOf, pointerSegment } from './json-value';
import { compareText, Opaque, type Target, Text } from './opaque';
import { describeResolved, wrongShape } from './describe';
import { type Resolved } from './resolved';

export type Literal = string | number | boolean;

/** Resource types whose attributes may be any text: what they hold comes from somewhere else. */
const anyValue = /^Custom::|^AWS::CloudFormation::|^AWS::SSM::Parameter$/;

function isPattern(text: string): boolean {
  return text.includes('*') || text.endsWith('/0');
}

/**
 * A value of a template, as a rule sees it in the world of the current run.
 *
 * Every question has a plain answer: where the template leaves it open, the run takes one feasible answer and the engine
 * runs the rule again for the others. A rule therefore never asks whether something is unknown.
 */
export class Value {
  private located: { readonly value: Resolved; readonly below: string } | undefined;

  constructor(
    private readonly context: Context,
    private readonly raw: Json | Opaque | Text | undefined,
    private readonly at: string,
  ) {}

  private get resolved(): Resolved {
    return this.locate().value;
  }

  private locate(): { readonly value: Resolved; readonly below: string } {
    return (this.located ??=
      this.raw instanceof Opaque || this.raw instanceof Text
        ? { value: this.raw, below: '' }
        : this.context.resolve(this.raw));
  }

  /** JSON pointer from the resource; of the place where it would stand, for an absent value. */
  get path(): string {
    return this.at + this.locate().below;
  }

  /** Whether it is there; decided at deployment counts as there. */
  isPresent(): boolean {
    const value = this.resolved;
    if (!(value instanceof Opaque) || value.certain) return value !== undefined;
    return this.ask(`${value.key} is present`);
  }

  isAbsent(): boolean {
    return !this.isPresent();
  }

  /** Whether some part of it is decided at deployment. */
  isOpaque(): boolean {
    return this.resolved instanceof Opaque || this.resolved instanceof Text;
  }

  isList(): boolean {
    return isList(this.resolved);
  }

  isMapping(): boolean {
    return isObject(this.resolved) && !this.isOpaque();
  }

  /** The literal, or undefined where it is absent, not a scalar, or decided at deployment. */
  literal(): Literal | undefined {
    const value = this.resolved;
    return typeof value === 'object' ? undefined : value;
  }

  /** The literal as text. */
  text(): string | undefined {
    const value = this.literal();
    return value === undefined ? undefined : String(value);
  }

  /** The literal as a number, also where it is written as text. */
  number(): number | undefined {
    const text = this.text();
    const number = text === undefined || text.trim() === '' ? Number.NaN : Number(text);
    return Number.isNaN(number) ? undefined : number;
  }

  /** Whether it is one of the literals. Text and numbers compare as text, booleans in any spelling. */
  is(...options: readonly Literal[]): boolean {
    return options.some((option) => this.equals(String(option), typeof option === 'boolean'));
  }

  isTrue(): boolean {
    return this.is(true);
  }

  isFalse(): boolean {
    return this.is(false);
  }

  private equals(option: string, anyCase: boolean): boolean {
    const value = this.resolved;
    if (value === undefined) return false;
    if (value instanceof Opaque) {
      if (isPattern(option) && this.isIdentifier()) return false;
      if (!value.certain && !this.isPresent()) return false;
      return this.context.run.isEqual(value.key, option, 'opaque', value.by);
    }
    if (value instanceof Text)
      return (
        compareText(value, option) === 'maybe' &&
        this.context.run.isEqual(value.key, option, 'opaque', value.key)
      );
    if (typeof value === 'object') return false;
    return anyCase ? String(value).toLowerCase() === option : String(value) === option;
  }

  /** Whether it is a number of at least `least`. */
  isAtLeast(least: number): boolean {
    return this.compares(`>= ${least}`, (number) => number >= least);
  }

  /** Whether it is a number of at most `most`. */
  isAtMost(most: number): boolean {
    return this.compares(`<= ${most}`, (number) => number <= most);
  }

  private compares(name: string, predicate: (number: number) => boolean): boolean {
    return this.test(name, (text) => text.trim() !== '' && predicate(Number(text)));
  }

  /** Whether its text meets a predicate. `name` says which, so that the same question has the same answer in a run. */
  test(name: string, predicate: (text: string) => boolean): boolean {
    const value = this.resolved;
    if (value === undefined) return false;
    if (value instanceof Opaque) {
      const settled = this.context.run.equalTo(value.key);
      if (settled !== undefined) return predicate(settled);
      if (!value.certain && !this.isPresent()) return false;
      return this.ask(`${value.key} ${name}`);
    }
    if (value instanceof Text) return this.ask(`${value.key} ${name}`);
    return typeof value === 'object' ? false : predicate(String(value));
  }

  startsWith(prefix: string): boolean {
    const first = this.resolved instanceof Text ? this.resolved.parts[0] : undefined;
    if (typeof first === 'string') {
      if (first.startsWith(prefix)) return true;
      if (!prefix.startsWith(first)) return false;
    }
    return this.test(`starts with ${prefix}`, (text) => text.startsWith(prefix));
  }

  endsWith(suffix: string): boolean {
    const last = this.resolved instanceof Text ? this.resolved.parts.at(-1) : undefined;
    if (typeof last === 'string') {
      if (last.endsWith(suffix)) return true;
      if (!suffix.endsWith(last)) return false;
    }
    return this.test(`ends with ${suffix}`, (text) => text.endsWith(suffix));
  }

  includes(part: string): boolean {
    if (
      this.resolved instanceof Text &&
      this.resolved.parts.some((piece) => typeof piece === 'string' && piece.includes(part))
    )
      return true;
    return this.test(`includes ${part}`, (text) => text.includes(part));
  }

  /** What is known of its text: literal pieces, and null for each piece that is decided at deployment. */
  pieces(): readonly (string | null)[] {
    const value = this.resolved;
    if (value instanceof Text) return value.parts.map((part) => (typeof part === 'string' ? part : null));
    if (value instanceof Opaque) return [null];
    return value === undefined || typeof value === 'object' ? [] : [String(value)];
  }

  private ask(question: string): boolean {
    return this.context.run.choose(question, 'opaque', 2) === 0;
  }

  /** A member by dotted name. Below something that is no mapping, it may be there or not. */
  get(name: string): Value {
    return name.split('.').reduce<Value>((value, key) => value.member(key), this);
  }

  /** A member by its exact name, dots and all. */
  member(key: string): Value {
    const { value, below } = this.locate();
    const path = this.at + below + pointerSegment(key);
    if (value === undefined) return new Value(this.context, undefined, path);
    if (value instanceof Opaque) return new Value(this.context, value.member(key), path);
    if (isObject(value) && !(value instanceof Text))
      return new Value(this.context, memberOf(value, key), path);
    return new Value(this.context, wrongShape(value, path).member(key), path);
  }

  /** Members of a list that are present; one thing that is no list counts as a list of one, as CloudFormation often takes it. */
  items(): Value[] {
    const { value, below } = this.locate();
    if (value === undefined) return [];
    if (!isList(value)) return [this];
    return value
      .map((item, index) => new Value(this.context, item, `${this.at}${below}/${index}`))
      .filter((item) => item.resolved !== undefined);
  }

  /** Names and members of a mapping; of something opaque, one member without a name. */
  entries(): [string, Value][] {
    const { value, below } = this.locate();
    if (value === undefined) return [];
    if (value instanceof Opaque) return [['', new Value(this.context, value.member('*'), this.at + below)]];
    if (value instanceof Text || !isObject(value)) return [];
    return Object.keys(value)
      .map((key): [string, Value] => [
        key,
        new Value(this.context, value[key], this.at + below + pointerSegment(key)),
      ])
      .filter(([, item]) => item.resolved !== undefined);
  }

  some(predicate: (item: Value) => boolean): boolean {
    return this.items().some(predicate);
  }

  every(predicate: (item: Value) => boolean): boolean {
    return this.items().every(predicate);
  }

  /** Judges each item by itself, so that what one leaves open does not multiply with what another does. */
  each(judge: (item: Value, index: number) => readonly PlaceJudgement[]): readonly PlaceJudgement[] {
    const { value, below } = this.locate();
    if (!isList(value)) return value === undefined ? [] : explore(this.context, () => judge(this, 0));
    return value.flatMap((raw, index) =>
      explore(this.context, () => {
        const item = new Value(this.context, raw, `${this.at}${below}/${index}`);
        return item.resolved === undefined ? [] : judge(item, index);
      }),
    );
  }

  /** The resource that it stands for, where it is a reference to one. */
  target(): Target | undefined {
    return this.resolved instanceof Opaque ? this.resolved.target : undefined;
  }

  /** Every resource whose name, address or attribute is a part of it. */
  targets(): readonly Target[] {
    const value = this.resolved;
    if (value instanceof Opaque) return value.target ? [value.target] : [];
    if (!(value instanceof Text)) return [];
    return value.parts.flatMap((part) => (part instanceof Opaque && part.target ? [part.target] : []));
  }

  /** Whether it is the name, address or number of a resource of this template, or of the account itself: never a pattern or a range of everything. */
  isIdentifier(): boolean {
    const value = this.resolved;
    if (!(value instanceof Opaque)) return false;
    if (value.origin === 'pseudo') return true;
    const type = value.target && this.context.resourceType(value.target.logicalId);
    return type !== undefined && !anyValue.test(type);
  }

  /** How it becomes known, for a value that a dynamic reference, a parameter or an import brings. */
  origin(): Opaque['origin'] | undefined {
    const value = this.resolved;
    if (value instanceof Opaque) return value.origin;
    return value instanceof Text ? value.parts.find((part) => part instanceof Opaque)?.origin : undefined;
  }

  /** For messages: what stands there, bounded. Never use it where the value may be a secret. */
  describe(): string {
    return describeResolved(this.resolved);
  }

  /** The raw JSON below, functions unresolved. For walks over every string, and hashes; not for judging. */
  rawValue(): Json | undefined {
    return this.raw instanceof Opaque || this.raw instanceof Text ? undefined : this.raw;
  }

  /** This value in another reading of the same place, such as a document inside a string. */
  reread(raw: Json | Opaque | Text | undefined): Value {
    return new Value(this.context, raw, this.path);
  }

  /** The resolved form, for the views of policy/ and network/. */
  form(): Resolved {
    return this.resolved;
  }
}
