import { type Json } from '../../template';
import { wellFormed } from './bodies';
import { Dice } from './dice';
import { type Pool } from './pool';
import { illFormed } from './shapes';
import { damaged, deepened, written } from './text';

/** Template `number` of a seed. Three in five are as CloudFormation knows them; the rest breaks shape, depth or text. */
export function randomTemplate(seed: number, number: number, pool: Pool): string {
  const dice = new Dice(seed, number);
  const kind = dice.roll();
  if (kind < 0.6) return written(dice, wellFormed(dice, pool));
  if (kind < 0.8) return written(dice, illFormed(dice, pool));
  if (kind < 0.82) return deepened(dice, written(dice, wellFormed(dice, pool)));
  const value: Json = dice.isLucky(0.7) ? wellFormed(dice, pool) : illFormed(dice, pool);
  return damaged(dice, written(dice, value));
}
