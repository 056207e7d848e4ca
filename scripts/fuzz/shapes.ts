import { isObject, type Json } from '../../template';
import { type Dice } from './dice';
import { type Pool } from './pool';
import { Values } from './values';

const sections = [
  'Resources',
  'Parameters',
  'Conditions',
  'Mappings',
  'Outputs',
  'Globals',
  'Transform',
  'Metadata',
  'Rules',
  'AWSTemplateFormatVersion',
];

/** What nobody would write: sections, resources and properties of any shape under any name. */
export function illFormed(dice: Dice, pool: Pool): Json {
  const values = new Values(dice, pool, ['R0', 'R1', 'P0', 'AWS::NoValue', '__proto__']);
  if (dice.isLucky(0.1)) return values.any(6);
  const entries = dice.times(1 + dice.below(6), () => [section(dice, values), values.any(4)] as const);
  return { ...Object.fromEntries(entries), Resources: resources(dice, pool, values) };
}

function section(dice: Dice, values: Values): string {
  return dice.isLucky(0.9) ? dice.pick(sections) : values.name();
}

function resources(dice: Dice, pool: Pool, values: Values): Json {
  if (dice.isLucky(0.1)) return values.any(3);
  const body = (): Json => {
    if (dice.isLucky(0.2)) return values.any(4);
    const Type = dice.isLucky(0.9) ? dice.pick(pool.types) : values.any(2);
    const own = (pool.bodies.get(typeof Type === 'string' ? Type : '') ?? [{}]).map(
      (example) => example['Properties'],
    );
    const names = own.flatMap((properties) => (isObject(properties) ? Object.keys(properties) : []));
    const some = names.filter(() => dice.isLucky(0.5)).map((name) => [name, values.any(5)] as const);
    return { Type, Properties: dice.isLucky(0.9) ? Object.fromEntries(some) : values.any(4) };
  };
  return Object.fromEntries(
    dice.times(1 + dice.below(4), () => [dice.isLucky(0.8) ? `R${dice.below(4)}` : values.name(), body()]),
  );
}
