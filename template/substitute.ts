import { type Context } from './context';
import { isList, isObject, type Json, member } from './json-value';
import { joined } from './dynamic';
import { Opaque, type Text } from './opaque';
import { isScalar, NOT_RESOLVED, type NotResolved, opaqueFunction, type Resolved } from './resolved';

/** One `${…}` of a `Fn::Sub`, or the text between two. */
export type SubPiece = { readonly text: string } | { readonly name: string };

/** Splits the text of a `Fn::Sub`; `${!Name}` stands for the text `${Name}`. */
export function subPieces(text: string): SubPiece[] {
  const pieces: SubPiece[] = [];
  let at = 0;
  for (let open = text.indexOf('${'); open !== -1; open = text.indexOf('${', at)) {
    const close = text.indexOf('}', open);
    if (close === -1) break;
    pieces.push({ text: text.slice(at, open) });
    const inner = text.slice(open + 2, close);
    pieces.push(inner.startsWith('!') ? { text: `\${${inner.slice(1)}}` } : { name: inner.trim() });
    at = close + 1;
  }
  pieces.push({ text: text.slice(at) });
  return pieces;
}

export function substitute(context: Context, argument: Json, depth: number): Resolved | NotResolved {
  const [text, variables] = isList(argument) ? argument : [argument];
  if (typeof text !== 'string') return NOT_RESOLVED;
  const parts = subPieces(text).map((piece): string | Opaque | Text => {
    if ('text' in piece) return piece.text;
    const own = isObject(variables) ? member(variables, piece.name) : undefined;
    const raw: Json = own ?? (piece.name.includes('.') ? { 'Fn::GetAtt': piece.name } : { Ref: piece.name });
    const value = context.text(raw, depth);
    return value === NOT_RESOLVED ? listText(context, raw, depth) : value;
  });
  return joined(parts);
}

/** A list parameter inside a text is written with commas. */
function listText(context: Context, raw: Json, depth: number): string | Opaque | Text {
  const items = context.list(raw, depth);
  if (items === NOT_RESOLVED || items instanceof Opaque || !items.every(isScalar))
    return opaqueFunction(context.scope, 'Fn::Sub', raw);
  return items.join(',');
}
