import { type Context, type Parameter } from './context';
import { isList, isObject, type JsonObject, member } from './json-value';
import { Opaque } from './opaque';

export function readParameter(name: string, raw: JsonObject): Parameter {
  const type = String(member(raw, 'Type') ?? 'String');
  const fallback = member(raw, 'Default');
  const allowed = member(raw, 'AllowedValues');
  const stored = type.startsWith('AWS::SSM::Parameter::Value');
  return {
    name,
    isList: type === 'CommaDelimitedList' || type.includes('List<') || type.endsWith('<CommaDelimitedList>'),
    noEcho: String(member(raw, 'NoEcho') ?? false).toLowerCase() === 'true',
    default:
      stored || fallback === undefined || fallback === null || typeof fallback === 'object'
        ? undefined
        : String(fallback),
    allowed:
      !stored && isList(allowed)
        ? allowed.filter((value) => typeof value !== 'object').map(String)
        : undefined,
    raw,
  };
}

/** The symbol of a parameter: its value in any world. */
export function parameterOpaque(name: string): Opaque {
  return new Opaque(name, 'parameter', `parameter ${name}`);
}

/**
 * A parameter in a property: its given value, else its default, else each allowed value in a world of its own, else one
 * opaque value. Where a condition of the same rule has already decided it, that value.
 */
export function readInProperty(context: Context, parameter: Parameter): string | Opaque {
  const { name } = parameter;
  const { run } = context;
  const given = context.given(name);
  if (given !== undefined) return given;
  if (run.hard.has(name))
    for (const literal of context.comparedLiterals(name)) decide(context, parameter, literal);
  const settled = run.equalTo(name);
  if (settled !== undefined) return settled;
  if (parameter.default !== undefined && !run.isExcluded(name, parameter.default)) {
    run.handOut(name, parameter.default);
    return parameter.default;
  }
  const open = parameter.allowed?.filter((value) => !run.isExcluded(name, value)) ?? [];
  if (open.length === 0) return parameterOpaque(name);
  const value = open[
    run.choose(`value of ${name}`, 'world', open.length, (answer) => [name, open[answer] as string])
  ] as string;
  run.settle(name, value, true);
  return value;
}

/** Whether a parameter has a value, as a condition asks: both answers are feasible unless the template excludes one. */
export function decide(context: Context, parameter: Parameter, literal: string): boolean {
  const { name, allowed } = parameter;
  const { run } = context;
  const given = context.given(name);
  if (given !== undefined) return given === literal;
  if (allowed && !allowed.includes(literal)) return false;
  const left = allowed?.filter((value) => !run.isExcluded(name, value));
  if (left?.length === 1 && left[0] === literal) return true;
  return run.isEqual(name, literal, 'world', name);
}

export function readParameters(raw: unknown): ReadonlyMap<string, Parameter> {
  const parameters = new Map<string, Parameter>();
  if (isObject(raw))
    for (const [name, body] of Object.entries(raw))
      parameters.set(name, readParameter(name, isObject(body) ? body : {}));
  return parameters;
}
