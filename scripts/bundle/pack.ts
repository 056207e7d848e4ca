import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileFunction } from 'node:vm';
import { type Rule } from '../../rules/rule';

/** The parts of rules in one file beside the program: a line of JSON that says where each stands, then one after the other. */
export const packName = 'rules.pack';

export function packOf(parts: ReadonlyMap<string, string>): string {
  let end = 0;
  const places = [...parts].map(([name, { length }]) => [name, [end, (end += length)]] as const);
  const text = `${JSON.stringify(Object.fromEntries(places))}\n${[...parts.values()].join('')}`;
  // Then a character is a byte, and places are places in the file.
  if (/[^\0-\x7F]/.test(text)) throw new Error('a part of the rules is not ASCII');
  return text;
}

type Places = Readonly<Record<string, readonly [start: number, end: number]>>;
type PartOfRules = Readonly<Record<string, Rule>>;

let pack: { readonly bytes: Buffer; readonly from: number; readonly places: Places } | undefined;
const read = new Map<string, PartOfRules>();

/** In the program: a rule of a part, which is compiled when the first of its rules is asked for. */
export function ruleIn(part: string, id: string): Rule | undefined {
  let rules = read.get(part);
  if (!rules) read.set(part, (rules = compiled(part)));
  return rules[id];
}

function compiled(part: string): PartOfRules {
  const { bytes, from, places } = (pack ??= opened());
  const [start, end] = places[part] ?? [0, 0];
  const text = bytes.toString('latin1', from + start, from + end);
  const exports = { rules: {} };
  const module = { exports };
  // As node itself compiles a module; what it would also do, find the file in every way there is, takes longer than that.
  compileFunction(text, ['exports', 'require', 'module'], { filename: join(__dirname, `${part}.js`) })(
    exports,
    require,
    module,
  );
  return module.exports.rules;
}

function opened(): NonNullable<typeof pack> {
  const bytes = readFileSync(join(__dirname, packName));
  const line = bytes.indexOf('\n');
  const places = JSON.parse(bytes.toString('latin1', 0, line)) as Places;
  return { bytes, from: line + 1, places };
}
