import { type Json, type Template } from '../template';
import { pathOf, type Spot, walkTexts } from '../template/secrets';

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
  walkTexts(raw, (text, { key, above }) => {
    const found = (name: string, spot: Spot | undefined) => {
      if (wanted.has(name)) uses.push({ pointer: spot ? pathOf(spot) : '', name });
    };
    if (key === 'Ref') found(text, above);
    const called = key === 'Fn::Sub' ? above : above?.key === 'Fn::Sub' && key === '0' ? above.above : null;
    if (called === null) return;
    for (const [, name = ''] of text.matchAll(/\$\{([\w.:]{1,255})\}/g)) found(name, called);
  });
  return uses;
}
