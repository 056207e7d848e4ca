import { type Context } from './context';
import { isList, type Json } from './json-value';
import { Opaque, type Text } from './opaque';
import { foreignText, parameterValue } from './parameters';
import { decided, handedOut } from './decided';
import { boundedKey, NOT_RESOLVED, type NotResolved, type Resolved } from './resolved';

/** Pseudo parameters that rules compare with literals; the value is that of the commercial partition. */
const COMMERCIAL: Readonly<Record<string, string>> = {
  'AWS::Partition': 'aws',
  'AWS::URLSuffix': 'amazonaws.com',
};

/** Pseudo parameters that each stack has its own of. */
const ofStack = new Set(['AWS::StackName', 'AWS::StackId', 'AWS::NotificationARNs']);

/** What `Ref` gives: the value of a parameter, the name of a resource; something dangling is one opaque string. */
export function reference(context: Context, name: string, depth: number): Resolved {
  if (name === 'AWS::NoValue') return undefined;
  const parameter = context.parameters.get(name);
  if (parameter) return parameterValue(context, parameter, depth);
  if (name.startsWith('AWS::')) return pseudo(context, name);
  return named(context, name, 'Ref');
}

function pseudo(context: Context, name: string): Resolved {
  const { run } = context;
  const shape = name === 'AWS::NotificationARNs' ? 'any' : 'text';
  // Stacks that are linked are in one account and region.
  const key = ofStack.has(name) ? context.scope + name : name;
  const symbol = new Opaque(key, 'pseudo', name, { shape });
  return context.given(name) ?? decided(run, symbol) ?? handedOut(run, symbol, COMMERCIAL[name]);
}

/** What `Fn::GetAtt` gives, written as a list or with a dot. */
export function attribute(context: Context, argument: Json, depth: number): Resolved | NotResolved {
  const [id, name] = isList(argument) ? argument : typeof argument === 'string' ? halves(argument) : [];
  if (typeof id !== 'string') return NOT_RESOLVED;
  if (typeof name !== 'string') return named(context, id, boundedKey(name));
  const output = name.startsWith('Outputs.') ? name.slice('Outputs.'.length) : undefined;
  const found = output === undefined ? undefined : context.links?.output(id, output);
  if (found) return foreignText(context, found, `the nested stack ${id}`, depth);
  return named(context, id, name);
}

function named(context: Context, id: string, attributeName: string): Opaque {
  const type = context.resourceType(id);
  const logicalId = context.qualified(id);
  const isPlain = attributeName === 'Ref' || /Arn$|^Name$/i.test(attributeName);
  return new Opaque(`${context.scope}${id}.${attributeName}`, 'reference', `the resource ${logicalId}`, {
    target: { logicalId, id, attribute: attributeName, owner: context },
    shape: isPlain && type !== undefined && isOfAws(type) ? 'text' : 'any',
  });
}

/** Whether AWS itself makes the resource, so that its name and address look as AWS makes them. */
function isOfAws(type: string): boolean {
  return /^AWS::(?!CloudFormation::)/.test(type);
}

export function exported(context: Context, name: string, depth: number): string | Opaque | Text | undefined {
  const found = context.links?.exported(name);
  return found && foreignText(context, found, `the export ${name}`, depth);
}

function halves(text: string): [string, string] {
  const dot = text.indexOf('.');
  return dot < 0 ? [text, ''] : [text.slice(0, dot), text.slice(dot + 1)];
}
