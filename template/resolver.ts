import { comparedLiterals, evaluateCondition } from './conditions';
import { type Context, type Parameter } from './context';
import { intrinsics } from './intrinsics';
import {
  isList,
  isObject,
  type Json,
  type JsonObject,
  member,
  pointerSegment,
  soleEntry,
} from './json-value';
import { Opaque, Text, textOf } from './opaque';
import { readParameters } from './parameters';
import { type Located, NOT_RESOLVED, type NotResolved, opaqueFunction } from './resolved';
import { Run } from './run';

/** Deeper chains of functions than this are not followed: no template can make us recurse without end. */
const MAX_CHAIN = 100;

/** Resolves the values of one template, in the world of the run that is going on. */
export class Resolver implements Context {
  run = new Run([], new Set());
  readonly parameters: ReadonlyMap<string, Parameter>;
  readonly conditions: JsonObject;
  readonly mappings: JsonObject;
  private readonly resources: JsonObject;
  private compared: ReadonlyMap<string, readonly string[]> | undefined;

  constructor(
    template: JsonObject,
    private readonly values: Readonly<Record<string, string>>,
  ) {
    this.parameters = readParameters(member(template, 'Parameters'));
    this.conditions = section(template, 'Conditions');
    this.mappings = section(template, 'Mappings');
    this.resources = section(template, 'Resources');
  }

  given(name: string): string | undefined {
    return Object.hasOwn(this.values, name) ? this.values[name] : undefined;
  }

  resourceType(logicalId: string): string | undefined {
    const body = member(this.resources, logicalId);
    const type = isObject(body) ? member(body, 'Type') : undefined;
    return typeof type === 'string' ? type : undefined;
  }

  comparedLiterals(parameter: string): readonly string[] {
    this.compared ??= comparedLiterals(this.conditions);
    return this.compared.get(parameter) ?? [];
  }

  resolve(raw: Json | undefined, depth = 0): Located {
    if (typeof raw === 'string') return { value: withDynamicReferences(raw), below: '' };
    if (raw === undefined || raw === null) return { value: undefined, below: '' };
    const entry = isObject(raw) ? soleEntry(raw) : undefined;
    if (!entry) return { value: raw, below: '' };
    const [name, argument] = entry;
    if (name !== 'Ref' && !name.startsWith('Fn::')) return { value: raw, below: '' };
    if (depth > MAX_CHAIN) return { value: opaqueFunction(name, raw), below: '' };
    if (name === 'Fn::If') return this.branch(raw, argument, depth);
    const value = intrinsics[name]?.(this, argument, depth + 1) ?? undefined;
    const absent = name === 'Ref' && argument === 'AWS::NoValue';
    return {
      value: value === NOT_RESOLVED || (value === undefined && !absent) ? opaqueFunction(name, raw) : value,
      below: '',
    };
  }

  text(raw: Json | undefined, depth = 0): string | Opaque | Text | NotResolved {
    const { value } = this.resolve(raw, depth);
    if (value instanceof Opaque || value instanceof Text || typeof value === 'string') return value;
    return typeof value === 'number' || typeof value === 'boolean' ? String(value) : NOT_RESOLVED;
  }

  list(raw: Json | undefined, depth = 0): readonly Json[] | Opaque | NotResolved {
    const { value } = this.resolve(raw, depth);
    if (value instanceof Opaque) return value;
    if (!isList(value)) return NOT_RESOLVED;
    return value.filter((item) => this.resolve(item, depth).value !== undefined);
  }

  private branch(raw: Json, argument: Json, depth: number): Located {
    if (!isList(argument) || argument.length !== 3 || typeof argument[0] !== 'string')
      return { value: opaqueFunction('Fn::If', raw), below: '' };
    const index = evaluateCondition(this, argument[0]) ? 1 : 2;
    const { value, below } = this.resolve(argument[index], depth + 1);
    return { value, below: `${pointerSegment('Fn::If')}/${index}${below}` };
  }
}

function section(template: JsonObject, name: string): JsonObject {
  const value = member(template, name);
  return isObject(value) ? value : {};
}

const OPEN = '{{resolve:';

/** Text with dynamic references (`{{resolve:secretsmanager:…}}`) as parts that are decided at deployment. */
function withDynamicReferences(text: string): string | Opaque | Text {
  if (!text.includes(OPEN)) return text;
  const parts: (string | Opaque)[] = [];
  let at = 0;
  for (let open = text.indexOf(OPEN); open !== -1; open = text.indexOf(OPEN, at)) {
    const close = text.indexOf('}}', open);
    if (close === -1) break;
    const service = text.slice(open + OPEN.length, close).split(':', 1)[0] ?? '';
    parts.push(text.slice(at, open));
    parts.push(new Opaque(text.slice(open, close + 2), 'dynamic', `a dynamic reference to ${service}`));
    at = close + 2;
  }
  return textOf([...parts, text.slice(at)]);
}
