import { type PlaceJudgement } from '../explore';
import { type Json } from '../json-value';
import { type Opaque, Text } from '../opaque';
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
  const opaque: Opaque[] = [];
  const text = parts.map((part) => (typeof part === 'string' ? part : mark(opaque.push(part) - 1))).join('');
  try {
    return document.reread(unmark(JSON.parse(text) as Json, opaque));
  } catch {
    return document;
  }
}

const OPEN = '\uE000';
const CLOSE = '\uE001';

function mark(index: number): string {
  return `${OPEN}${index}${CLOSE}`;
}

function unmark(value: Json, opaque: readonly Opaque[]): Json {
  if (typeof value === 'string')
    return value.includes(OPEN) ? { 'Fn::Join': ['', unmarkText(value, opaque)] } : value;
  if (Array.isArray(value)) return (value as readonly Json[]).map((item) => unmark(item, opaque));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, unmark(item as Json, opaque)]));
}

function unmarkText(text: string, opaque: readonly Opaque[]): Json[] {
  return text.split(/\uE000(\d+)\uE001/).map((piece, index) => {
    const part = index % 2 === 1 ? opaque[Number(piece)] : undefined;
    return part ? rawForm(part) : piece;
  });
}

/** A function that resolves to the same value again. */
function rawForm({ key, origin, target }: Opaque): Json {
  if (target)
    return target.attribute === 'Ref'
      ? { Ref: target.logicalId }
      : { 'Fn::GetAtt': [target.logicalId, target.attribute] };
  return origin === 'parameter' || origin === 'pseudo' ? { Ref: key } : { 'Fn::DecidedAtDeployment': key };
}
