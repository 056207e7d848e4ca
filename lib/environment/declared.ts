import { Waiver } from '../../constructs/waivers/waiver';
import { type Config } from './config';

type Loosening = keyof Config['waivers'];

/** The prop that loosens a construct, if the configuration declares it: `{ shorterRetention: Waiver }` or nothing. */
export function declared<L extends Loosening>(loosening: L, { waivers }: Config): Partial<Record<L, Waiver>> {
  const terms = waivers[loosening];
  if (terms === undefined) return {};
  const { reason, ...rest } = terms;
  const props: Partial<Record<L, Waiver>> = {};
  props[loosening] = Waiver.because(reason, rest);
  return props;
}
