import { type PlaceJudgement } from '../explore';
import { type Json } from '../json-value';
import { Opaque, Text } from '../opaque';
import { type Value } from '../value';
import { Statement } from './statement';

/**
 * The statements of a policy document: one or a list, written as a mapping, as JSON in a string, or as JSON in a `Fn::Sub`.
 *
 * A document that cannot be read gives one statement whose every part may be anything.
 */
export function statements(document: Value): Statement[] {
  return parsed(document)
    .get('Statement')
    .items()
    .map((value) => new Statement(value));
}

/** Judges each statement by itself, so that what one leaves open does not multiply with what another does. */
export function eachStatement(
  document: Value,
  judge: (statement: Statement) => readonly PlaceJudgement[],
): readonly PlaceJudgement[] {
  return parsed(document)
    .get('Statement')
    .each((value) => judge(new Statement(value)));
}

/** A document that stands as JSON inside a string, read as the mapping that it is. */
export function parsed(document: Value): Value {
  const form = document.form();
  if (typeof form !== 'string' && !(form instanceof Text)) return document;
  const parts = typeof form === 'string' ? [form] : form.parts;
  const text = parts.map((part, index) => (typeof part === 'string' ? part : mark(index))).join('');
  const again = (index: number): Json => {
    const part = parts[index];
    return part instanceof Opaque ? rawForm(part, document.context) : mark(index);
  };
  try {
    return document.reread(unmark(JSON.parse(text) as Json, again));
  } catch {
    return document;
  }
}

const OPEN = '\uE000';
const CLOSE = '\uE001';

function mark(index: number): string {
  return `${OPEN}${index}${CLOSE}`;
}

function unmark(value: Json, form: (index: number) => Json): Json {
  if (typeof value === 'string')
    return value.includes(OPEN) ? { 'Fn::Join': ['', unmarkText(value, form)] } : value;
  if (Array.isArray(value)) return (value as readonly Json[]).map((item) => unmark(item, form));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, unmark(item as Json, form)]));
}

function unmarkText(text: string, form: (index: number) => Json): Json[] {
  return text
    .split(/\uE000(\d+)\uE001/)
    .map((piece, index) => (index % 2 === 1 ? form(Number(piece)) : piece));
}

/** A function that resolves to the same value again. */
function rawForm({ key, origin, target }: Opaque, context: Value['context']): Json {
  if (target?.owner === context)
    return target.attribute === 'Ref' ? { Ref: target.id } : { 'Fn::GetAtt': [target.id, target.attribute] };
  const name = key.startsWith(context.scope) ? key.slice(context.scope.length) : key;
  const isOwn = origin === 'pseudo' ? name.startsWith('AWS::') : context.parameters.has(name);
  return isOwn ? { Ref: name } : { 'Fn::DecidedAtDeployment': key };
}
