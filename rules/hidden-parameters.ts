import { type Json, type Template } from '../template';
import { eachText } from './secret-formats';

/** The names of parameters whose values CloudFormation hides (`NoEcho`). */
export function hiddenParameters(template: Template): readonly string[] {
  return [...template.parameters.values()].filter(({ noEcho }) => noEcho).map(({ name }) => name);
}

/** Where one of some parameters is written out below a raw value: the JSON pointer and the parameter's name. */
export function usesOf(
  names: readonly string[],
  raw: Json | undefined,
): { readonly pointer: string; readonly name: string }[] {
  const wanted = new Set(names);
  const uses: { pointer: string; name: string }[] = [];
  if (wanted.size === 0) return uses;
  eachText(raw, (text, pointer) => {
    if (pointer.endsWith('/Ref') && wanted.has(text)) uses.push({ pointer: parent(pointer), name: text });
    if (!/\/Fn::Sub(?:\/0)?$/.test(pointer)) return;
    for (const [, name = ''] of text.matchAll(/\$\{([\w.:]{1,255})\}/g))
      if (wanted.has(name)) uses.push({ pointer: parent(pointer.replace(/\/0$/, '')), name });
  });
  return uses;
}

function parent(pointer: string): string {
  return pointer.slice(0, pointer.lastIndexOf('/'));
}
