import { type Context, type Elsewhere } from './context';
import { isObject, type Json, member } from './json-value';
import { Opaque, type Text } from './opaque';
import { foreignText } from './parameters';
import { NOT_RESOLVED, type NotResolved, opaqueFunction } from './resolved';

/** What `Fn::GetStackOutput` gives: the output of the stack of that name, where it is in the set; else one opaque value. */
export function stackOutput(
  context: Context,
  argument: Json,
  depth: number,
): string | Opaque | Text | NotResolved {
  if (!isObject(argument)) return NOT_RESOLVED;
  const [stack, output] = [member(argument, 'StackName'), member(argument, 'OutputName')].map((part) =>
    context.text(part, depth),
  );
  if (typeof stack !== 'string' || typeof output !== 'string')
    return opaqueFunction(context.scope, 'Fn::GetStackOutput', argument);
  const by = `the output ${output} of the stack ${stack}`;
  const found = isNearby(context, argument) ? context.links?.deployed(stack, output) : undefined;
  if (found) return foreignText(context, found, by, depth);
  const { key } = opaqueFunction('', 'Fn::GetStackOutput', argument);
  return new Opaque(`output ${key}`, 'import', by);
}

/** The same without resolving, for literal names. */
export function literalStackOutput(context: Context, argument: Json): Elsewhere | undefined {
  if (!isObject(argument) || !isNearby(context, argument)) return undefined;
  const [stack, output] = [member(argument, 'StackName'), member(argument, 'OutputName')];
  return typeof stack === 'string' && typeof output === 'string'
    ? context.links?.deployed(stack, output)
    : undefined;
}

/** Whether it asks in its own account and region, where the stacks of the set are. */
function isNearby(context: Context, argument: Readonly<Record<string, Json>>): boolean {
  const region = member(argument, 'Region');
  const isOwn = isObject(region)
    ? member(region, 'Ref') === 'AWS::Region'
    : region === undefined || region === context.given('AWS::Region');
  return isOwn && member(argument, 'RoleArn') === undefined;
}
