import { type Context } from './context';
import { explore, type PlaceJudgement } from './explore';
import {
  isList,
  isObject,
  type Json,
  type JsonObject,
  member as memberOf,
  pointerSegment,
} from './json-value';
import { describeValue, wrongShape } from './describe';
import { isIdentifier, isPattern } from './identifier';
import { knownEnd, knownStart, numberIn, piecesOf } from './known-text';
import { isOpen, Opaque, opaquePartsOf, type Target, Text } from './opaque';
import { below, namesOf } from './dotted';
import { isScalar, type Located, type Resolved } from './resolved';
import { isSame } from './same';

export type Literal = string | number | boolean;

/**
 * A value of a template, as a rule sees it in the world of the current run.
 *
 * Every question has a plain answer: where the template leaves it open, the run takes one feasible answer and the engine
 * runs the rule again for the others. A rule therefore never asks whether something is unknown.
 */
export class Value {
  private located: Located | undefined;

  constructor(
    /** What it is resolved with. */
    readonly context: Context,
    private readonly raw: Json | Opaque | Text | undefined,
    /** Its JSON pointer, or what it is a part of: most values are never pointed at. */
    private readonly at: string | Value,
    private readonly key?: string | number,
  ) {}

  /** Where it is written, whatever stands there. */
  private get place(): string {
    if (typeof this.at === 'string') return this.at;
    return this.key === undefined ? this.at.path : this.at.path + pointerSegment(this.key);
  }

  private get resolved(): Resolved {
    return (this.located ?? this.locate()).value;
  }

  private locate(): Located {
    const { raw } = this;
    return (this.located ??= isOpen(raw) ? { value: raw, below: '' } : this.context.resolve(raw));
  }

  /** JSON pointer from the resource; of the place where it would stand, for an absent value. */
  get path(): string {
    return this.place + this.locate().below;
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
    return isOpen(this.resolved);
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
    return numberIn(this.text() ?? '');
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
    if (value instanceof Opaque && isPattern(option) && this.isIdentifier()) return false;
    if (value instanceof Opaque && !value.certain && !this.isPresent()) return false;
    if (isOpen(value)) return isSame(this.context.run, value, option, 'opaque');
    if (typeof value === 'object') return isSame(this.context.run, this.misshapen(value), option, 'opaque');
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
      const settled = value.traits.plural ? undefined : this.context.run.equalTo(value.key);
      if (settled !== undefined) return predicate(settled);
      if (!value.certain && !this.isPresent()) return false;
      return this.ask(`${value.key} ${name}`);
    }
    if (value instanceof Text) return this.ask(`${value.key} ${name}`);
    return typeof value === 'object'
      ? this.ask(`${this.misshapen(value).key} ${name}`)
      : predicate(String(value));
  }

  /** A list or mapping where a scalar belongs: it may be anything. */
  private misshapen(value: JsonObject | readonly Json[]): Opaque {
    return wrongShape(value, this.place).items;
  }

  startsWith(prefix: string): boolean {
    return (
      knownStart(this.resolved, prefix) ??
      this.test(`starts with ${prefix}`, (text) => text.startsWith(prefix))
    );
  }

  endsWith(suffix: string): boolean {
    return (
      knownEnd(this.resolved, suffix) ?? this.test(`ends with ${suffix}`, (text) => text.endsWith(suffix))
    );
  }

  includes(part: string): boolean {
    if (this.pieces().some((piece) => piece?.includes(part))) return true;
    return this.test(`includes ${part}`, (text) => text.includes(part));
  }

  /** What is known of its text: literal pieces, and null for each piece that is decided at deployment. */
  pieces(): readonly (string | null)[] {
    return piecesOf(this.resolved);
  }

  private ask(question: string): boolean {
    return this.context.run.choose(question, 'opaque', 2) === 0;
  }

  /** A member by dotted name. Below something that is no mapping, it may be there or not. */
  get(name: string): Value {
    return below<Value>(this, namesOf(name));
  }

  /** A member by its exact name, dots and all. */
  member(key: string): Value {
    return new Value(this.context, this.rawMember(this.resolved, key), this, key);
  }

  private rawMember(value: Resolved, key: string): Json | Opaque | Text | undefined {
    if (value === undefined || value instanceof Opaque) return value?.member(key);
    if (isObject(value) && !(value instanceof Text)) return memberOf(value, key);
    return wrongShape(value, this.path + pointerSegment(key)).member(key);
  }

  /** Members of a list that are present; one thing that is no list counts as a list of one, as CloudFormation often takes it. */
  items(): Value[] {
    const value = this.resolved;
    if (value === undefined) return [];
    if (!isList(value)) return [this.alone()];
    this.context.run.spend(value.length);
    return value
      .map((item, index) => new Value(this.context, item, this, index))
      .filter((item) => item.resolved !== undefined);
  }

  /** Something that is no list, as the member that it counts for. */
  private alone(): Value {
    const value = this.resolved;
    if (!(value instanceof Opaque) || value.items === value) return this;
    return new Value(this.context, value.items, this);
  }

  /** Names and members of a mapping; of something opaque, one member without a name. */
  entries(): [string, Value][] {
    const value = this.resolved;
    if (value === undefined) return [];
    if (value instanceof Opaque) return [['', new Value(this.context, value.member('*'), this)]];
    if (value instanceof Text || !isObject(value)) return [];
    const names = Object.keys(value);
    this.context.run.spend(names.length);
    return names
      .map((key): [string, Value] => [key, new Value(this.context, value[key], this, key)])
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
    const value = this.resolved;
    if (!isList(value))
      return value === undefined ? [] : explore(this.context.shared, () => judge(this.alone(), 0));
    this.context.run.spend(value.length);
    return value.flatMap((raw, index) =>
      explore(this.context.shared, () => {
        const item = new Value(this.context, raw, this, index);
        return item.resolved === undefined ? [] : judge(item, index);
      }),
    );
  }

  /** Whether both are the same literal, or the same thing that is decided at deployment. */
  isSameAs(other: Value): boolean {
    const [one, two] = [this.resolved, other.resolved];
    if (isScalar(one)) return isScalar(two) && String(one) === String(two);
    return isOpen(one) && isOpen(two) && one.key === two.key;
  }

  /** The resource that it stands for, where it is a reference to one; `template.targetOf(value)` gives the resource itself. */
  target(): Target | undefined {
    return this.resolved instanceof Opaque ? this.resolved.target : undefined;
  }

  /** Every resource whose name, address or attribute is a part of it. */
  targets(): readonly Target[] {
    return opaquePartsOf(this.resolved).flatMap(({ target }) => target ?? []);
  }

  /** Whether it is the name, address or number of a resource of this template, or of the account itself: never a pattern or a range of everything. */
  isIdentifier(): boolean {
    return isIdentifier(this.resolved);
  }

  /** How it becomes known, for a value that a dynamic reference, a parameter or an import brings. */
  origin(): Opaque['origin'] | undefined {
    return opaquePartsOf(this.resolved)[0]?.origin;
  }

  /** For messages: what stands there, bounded; never what a parameter with NoEcho brings. Not for values that may be secrets. */
  describe(): string {
    return describeValue(this.resolved, this.rawValue(), this.context);
  }

  /** The raw JSON below, functions unresolved. For walks over every string, and hashes; not for judging. */
  rawValue(): Json | undefined {
    return isOpen(this.raw) ? undefined : this.raw;
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
