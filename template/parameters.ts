import { type Context, type Parameter } from './context';
import { TemplateError } from './error';
import { isList, isObject, type Json, type JsonObject, member } from './json-value';
import { allowedPart, allowedPattern } from './allowed-pattern';
import { Opaque, type Text } from './opaque';
import { isScalar, NOT_RESOLVED, type Resolved } from './resolved';
import { decided, handedOut } from './decided';
import { type Run } from './run';

function readParameter(name: string, raw: JsonObject): Parameter {
  const type = String(member(raw, 'Type') ?? 'String');
  const fallback = member(raw, 'Default');
  const allowed = member(raw, 'AllowedValues');
  const isStored = type.startsWith('AWS::SSM::Parameter::Value');
  return {
    name,
    isList: type === 'CommaDelimitedList' || type.includes('List<') || type.endsWith('<CommaDelimitedList>'),
    noEcho: String(member(raw, 'NoEcho') ?? false).toLowerCase() === 'true',
    isStored,
    default: isStored || !isScalar(fallback) ? undefined : String(fallback),
    allowed: isList(allowed) ? allowed.filter(isScalar).map(String) : undefined,
    raw,
    admits: isStored ? undefined : admitted(type, member(raw, 'AllowedPattern')),
    admitsPart: admittedParts(type, member(raw, 'AllowedPattern')),
  };
}

/** What a type and a pattern let through. AWS itself looks an id up, so it is one. */
function admitted(type: string, pattern: Json | undefined): Parameter['admits'] {
  if (type === 'Number') return (text) => text.trim() !== '' && !Number.isNaN(Number(text));
  if (type.startsWith('AWS::') && type.endsWith('::Id')) return (text) => /^[\w-]+$/.test(text);
  const isText = type === 'String' || type === 'CommaDelimitedList';
  return isText && typeof pattern === 'string' ? allowedPattern(pattern) : undefined;
}

function admittedParts(type: string, pattern: Json | undefined): Parameter['admitsPart'] {
  return type === 'String' && typeof pattern === 'string' ? allowedPart(pattern) : undefined;
}

export function readParameters(raw: unknown): ReadonlyMap<string, Parameter> {
  const parameters = new Map<string, Parameter>();
  if (isObject(raw))
    for (const [name, body] of Object.entries(raw))
      parameters.set(name, readParameter(name, isObject(body) ? body : {}));
  return parameters;
}

/** Throws TemplateError for a given value that the template does not allow. */
export function checkGiven(parameters: Iterable<Parameter>, values: Readonly<Record<string, string>>): void {
  for (const { name, allowed, isList, noEcho } of parameters) {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    if (value === undefined || !allowed) continue;
    const wrong = (isList ? items(value) : [value]).find((item) => !allowed.includes(item));
    if (wrong === undefined) continue;
    const seen = noEcho ? 'its value (not shown)' : JSON.stringify(wrong.slice(0, 80));
    const listed = allowed.slice(0, 20).map((item) => JSON.stringify(item.slice(0, 80)));
    if (noEcho)
      throw new TemplateError(`parameter ${name} cannot be ${seen}: give it one of its AllowedValues`);
    const more = allowed.length > listed.length ? ` and ${allowed.length - listed.length} more` : '';
    throw new TemplateError(
      `parameter ${name} cannot be ${seen}: its AllowedValues are ${listed.join(', ')}${more}; give it one of them`,
    );
  }
}

/** The symbol of a parameter: its value in any world. */
function symbolOf(
  context: Context,
  { name, isList, allowed, admits, admitsPart, isStored }: Parameter,
): Opaque {
  return new Opaque(context.scope + name, 'parameter', `parameter ${context.qualified(name)}`, {
    domain: isList || isStored ? undefined : allowed,
    admits,
    admitsPart,
    shape: isList ? 'any' : 'text',
  });
}

/** What `Ref` gives for a parameter. */
export function parameterValue(context: Context, parameter: Parameter, depth: number): Resolved {
  const value = parameterText(context, parameter, depth);
  return parameter.isList && typeof value === 'string' ? items(value) : value;
}

function items(text: string): string[] {
  return text === '' ? [] : text.split(',').map((item) => item.trim());
}

/**
 * In a property: its given value, else its default, else each allowed value in a world of its own, else one opaque value.
 * In a condition a default counts for nothing. What the run has already decided holds in both.
 */
function parameterText(context: Context, parameter: Parameter, depth: number): string | Opaque | Text {
  const { name, isStored, noEcho } = parameter;
  const { run } = context;
  const passed = context.links?.passed(name);
  if (passed?.raw !== undefined) return foreignText(context, passed, `parameter ${name}`, depth);
  const symbol = symbolOf(context, parameter);
  if (isStored) return symbol;
  const given = context.given(name);
  // A secret that the caller gives stands nowhere in the template.
  if (given !== undefined) return noEcho && !run.inCondition ? symbol : given;
  if (passed && parameter.default !== undefined) return parameter.default;
  return (
    decided(run, symbol) ?? eachAllowed(run, symbol, parameter) ?? handedOut(run, symbol, parameter.default)
  );
}

/** In a property, a parameter without default has each allowed value in a world of its own. */
function eachAllowed(run: Run, symbol: Opaque, parameter: Parameter): string | undefined {
  const { key, traits } = symbol;
  if (run.inCondition) return undefined;
  if (parameter.default !== undefined && !run.isExcluded(key, parameter.default)) return undefined;
  const open = traits.domain?.filter((value) => !run.isExcluded(key, value)) ?? [];
  if (open.length === 0) return undefined;
  const label = (answer: number): readonly [string, string] => [symbol.name, open[answer] as string];
  const value = open[run.choose(`value of ${key}`, 'world', open.length, label)] as string;
  run.settle(key, value, true);
  return value;
}

/** A value of another template: texts and what is opaque; a list of texts as CloudFormation passes it, with commas. */
export function foreignText(
  { scope }: Context,
  { context, raw }: { context: Context; raw: JsonObject[string] | undefined },
  by: string,
  depth: number,
): string | Opaque | Text {
  const value = context.text(raw, depth + 1);
  if (value !== NOT_RESOLVED) return value;
  const list = context.list(raw, depth + 1);
  if (list !== NOT_RESOLVED && !(list instanceof Opaque) && list.every(isScalar)) return list.join(',');
  return new Opaque(`${scope}${by}`, 'function', by);
}
