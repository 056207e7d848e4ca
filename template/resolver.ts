import { evaluateCondition } from './conditions';
import { type Context, type Links, type Parameter, type Shared } from './context';
import { withDynamicReferences } from './dynamic';
import { intrinsics } from './intrinsics';
import { isList, isObject, type Json, type JsonObject, member, pointerSegment, soleKey } from './json-value';
import { Opaque, Text } from './opaque';
import { checkGiven, readParameters } from './parameters';
import {
  isScalar,
  type Located,
  NOT_RESOLVED,
  type NotResolved,
  opaqueFunction,
  type Resolved,
} from './resolved';
import { IdleRun, type Run } from './run';

/** Deeper chains of functions than this are not followed: no template can make us recurse without end. */
const MAX_CHAIN = 100;
/** Characters of text that cost as much as resolving one function. */
const CHARACTERS_PER_STEP = 64;
/** Longer texts than this are not put together. */
const MAX_LENGTH = 1_000_000;
/** What a part that is decided at deployment counts for. */
const OPAQUE_LENGTH = 20_000;

/** Most values that rules ask for are absent. */
const ABSENT: Located = { value: undefined, below: '' };

/** Resolves the values of one template, in the world of the run that is going on. */
export class Resolver implements Context {
  shared: Shared = { run: new IdleRun() };
  scope = '';
  links: Links | undefined;
  readonly parameters: ReadonlyMap<string, Parameter>;
  conditions: JsonObject;
  readonly mappings: JsonObject;

  constructor(
    template: JsonObject,
    private readonly values: Readonly<Record<string, string>>,
    private readonly types: (logicalId: string) => string | undefined,
  ) {
    this.parameters = readParameters(member(template, 'Parameters'));
    checkGiven(this.parameters.values(), values);
    this.conditions = section(template, 'Conditions');
    this.mappings = section(template, 'Mappings');
  }

  get run(): Run {
    return this.shared.run;
  }

  given(name: string): string | undefined {
    return Object.hasOwn(this.values, name) ? this.values[name] : undefined;
  }

  qualified(logicalId: string): string {
    const isHome = this.shared.home === undefined || this.shared.home === this;
    return isHome || !this.links ? logicalId : `${this.links.name}/${logicalId}`;
  }

  resourceType(logicalId: string): string | undefined {
    return this.types(logicalId);
  }

  resolve(raw: Json | undefined, depth = 0): Located {
    if (typeof raw === 'string') return { value: withDynamicReferences(raw), below: '' };
    if (raw === undefined || raw === null) return ABSENT;
    if (!isObject(raw)) return { value: raw, below: '' };
    const name = soleKey(raw);
    if (name === undefined || (name !== 'Ref' && !name.startsWith('Fn::'))) return { value: raw, below: '' };
    const argument = raw[name] as Json;
    if (depth > MAX_CHAIN) return { value: opaqueFunction(this.scope, name, raw), below: '' };
    this.run.spend(1);
    if (!this.run.budget.isStrained) return this.call(raw, name, argument, depth);
    const known = this.run.recallResolved(raw);
    if (known) return known;
    const located = this.call(raw, name, argument, depth);
    this.run.rememberResolved(raw, located);
    return located;
  }

  private call(raw: Json, name: string, argument: Json, depth: number): Located {
    if (name === 'Fn::If') return this.branch(raw, argument, depth);
    const value = intrinsics[name]?.(this, argument, depth + 1);
    const length = value instanceof Text || typeof value === 'string' ? lengthOf(value) : 0;
    this.run.spend(length / CHARACTERS_PER_STEP);
    const isKnown = value !== NOT_RESOLVED && intrinsics[name] !== undefined && length <= MAX_LENGTH;
    return { value: isKnown ? value : opaqueFunction(this.scope, name, raw), below: '' };
  }

  text(raw: Json | undefined, depth = 0): string | Opaque | Text | NotResolved {
    const { value } = this.resolve(raw, depth);
    if (value instanceof Opaque || value instanceof Text) return value;
    return isScalar(value) ? String(value) : NOT_RESOLVED;
  }

  list(raw: Json | undefined, depth = 0): readonly Resolved[] | Opaque | NotResolved {
    const { value } = this.resolve(raw, depth);
    if (value instanceof Opaque) return value;
    if (!isList(value)) return NOT_RESOLVED;
    this.run.spend(value.length);
    return value.map((item) => this.resolve(item, depth).value).filter((item) => item !== undefined);
  }

  private branch(raw: Json, argument: Json, depth: number): Located {
    if (!isList(argument) || argument.length !== 3 || typeof argument[0] !== 'string')
      return { value: opaqueFunction(this.scope, 'Fn::If', raw), below: '' };
    const index = evaluateCondition(this, argument[0]) ? 1 : 2;
    const { value, below } = this.resolve(argument[index], depth + 1);
    return { value, below: `${pointerSegment('Fn::If')}/${index}${below}` };
  }
}

function lengthOf(value: string | Text): number {
  if (typeof value === 'string') return value.length;
  return value.parts.reduce((sum, part) => sum + (typeof part === 'string' ? part.length : OPAQUE_LENGTH), 0);
}

function section(template: JsonObject, name: string): JsonObject {
  const value = member(template, name);
  return isObject(value) ? value : {};
}
