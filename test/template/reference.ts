/**
 * What a property can be, the slow way: every assignment of the parameters is tried, and the property is computed in each.
 * Written from the description of worlds alone, and sharing nothing with the engine.
 */
export interface Small {
  readonly parameters: Readonly<
    Record<string, { readonly default?: string; readonly allowed?: readonly string[] }>
  >;
  readonly conditions: Readonly<Record<string, Condition>>;
  readonly mapping: Readonly<Record<string, string>>;
}

export type Condition =
  | { readonly equals: readonly [parameter: string, literal: string] }
  | { readonly not: Condition }
  | { readonly and: readonly Condition[] }
  | { readonly or: readonly Condition[] }
  | { readonly named: string };

export type Expression =
  | { readonly literal: string }
  | { readonly ref: string }
  | { readonly if: readonly [condition: string, yes: Expression, no: Expression] }
  | { readonly join: readonly [separator: string, parts: readonly Expression[]] }
  | { readonly sub: readonly (string | { readonly ref: string })[] }
  | { readonly select: readonly [index: number, items: readonly Expression[]] }
  | { readonly map: string };

type World = Readonly<Record<string, string>>;
/** A value that no template names: shown as `<P>`. */
const fresh = (parameter: string): string => `<${parameter}>`;

/** A world that cannot be deployed: the mapping has no such key. */
class Infeasible extends Error {}

export interface Possible {
  /** With each default where nothing that was asked contradicts it: at least these. */
  readonly least: ReadonlySet<string>;
  /** With any value that agrees with the world as well: at most these. */
  readonly most: ReadonlySet<string>;
}

export function possible(template: Small, expression: Expression, literals: readonly string[]): Possible {
  const least = new Set<string>();
  const most = new Set<string>();
  for (const world of worlds(template, literals)) {
    const asked = new Map<string, Set<string>>();
    compute(template, expression, world, asked, (parameter) => world[parameter] as string, most);
    compute(
      template,
      expression,
      world,
      asked,
      (parameter) => usual(template, parameter, world, asked),
      least,
    );
    compute(
      template,
      expression,
      world,
      asked,
      (parameter) => usual(template, parameter, world, asked),
      most,
    );
  }
  return { least, most };
}

function* worlds(template: Small, literals: readonly string[]): Generator<World> {
  const names = Object.keys(template.parameters);
  const choose = function* (index: number, world: World): Generator<World> {
    const name = names[index];
    if (name === undefined) return yield world;
    const options = template.parameters[name]?.allowed ?? [...literals, fresh(name)];
    for (const option of options) yield* choose(index + 1, { ...world, [name]: option });
  };
  yield* choose(0, {});
}

/** The default, unless an answer that was given contradicts it; else what the world says, if anything was decided. */
function usual(
  template: Small,
  parameter: string,
  world: World,
  asked: ReadonlyMap<string, ReadonlySet<string>>,
): string {
  const { default: fallback, allowed } = template.parameters[parameter] ?? {};
  const questions = asked.get(parameter) ?? new Set();
  const value = world[parameter] as string;
  if (
    fallback !== undefined &&
    [...questions].every((literal) => (literal === fallback) === (literal === value))
  )
    return fallback;
  return allowed || questions.has(value) ? value : fresh(parameter);
}

function compute(
  template: Small,
  expression: Expression,
  world: World,
  asked: Map<string, Set<string>>,
  read: (parameter: string) => string,
  into: Set<string>,
): void {
  try {
    // Twice: what is asked late counts for what was read early.
    evaluate(expression);
    into.add(evaluate(expression));
  } catch (error) {
    if (!(error instanceof Infeasible)) throw error;
  }

  function evaluate(part: Expression): string {
    if ('literal' in part) return part.literal;
    if ('ref' in part) return read(part.ref);
    if ('if' in part) return evaluate(holds({ named: part.if[0] }) ? part.if[1] : part.if[2]);
    if ('join' in part) return part.join[1].map(evaluate).join(part.join[0]);
    if ('sub' in part)
      return part.sub.map((piece) => (typeof piece === 'string' ? piece : read(piece.ref))).join('');
    if ('select' in part) return evaluate(part.select[1][part.select[0]] as Expression);
    return lookUp(part.map);
  }

  function lookUp(parameter: string): string {
    let key = read(parameter);
    if (key === fresh(parameter)) {
      key = world[parameter] as string;
      ask(parameter, key);
    }
    const value = template.mapping[key];
    if (value === undefined) throw new Infeasible();
    return value;
  }

  function holds(condition: Condition): boolean {
    if ('equals' in condition) return ask(...condition.equals);
    if ('not' in condition) return !holds(condition.not);
    if ('and' in condition) return condition.and.every(holds);
    if ('or' in condition) return condition.or.some(holds);
    return holds(template.conditions[condition.named] as Condition);
  }

  function ask(parameter: string, literal: string): boolean {
    asked.set(parameter, (asked.get(parameter) ?? new Set()).add(literal));
    return world[parameter] === literal;
  }
}
