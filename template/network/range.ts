import { admits } from '../admits';
import { type Value } from '../value';
import { type Cidr, isWorld, parseCidr } from './cidr';

/** Whether a range meets a predicate. The address of a resource does not; of `${Address}/32` the prefix is known. */
export function testRange(range: Value, name: string, predicate: (cidr: Cidr) => boolean): boolean {
  if (range.isIdentifier()) return false;
  const prefix = range.pieces().length > 1 ? /\/(\d+)$/.exec(range.pieces().at(-1) ?? '')?.[1] : undefined;
  if (prefix !== undefined) {
    const possible = anyOfPrefix(Number(prefix)).map(predicate);
    if (!possible.includes(true)) return false;
    if (!possible.includes(false)) return true;
  }
  return range.test(name, (text) => {
    const cidr = parseCidr(text);
    return cidr !== undefined && predicate(cidr);
  });
}

/** Whether it is as good as the whole internet, IPv4 or IPv6. */
export function isWorldRange(range: Value): boolean {
  return (
    admits(range, '0.0.0.0/0', '::/0', '0.0.0.0/1') && testRange(range, 'is the whole internet', isWorld)
  );
}

/** A public and a private range of either version with a prefix. */
function anyOfPrefix(prefix: number): Cidr[] {
  return ['8.0.0.0', '10.0.0.0', '2600::', 'fd00::'].flatMap(
    (address) => parseCidr(`${address}/${prefix}`) ?? [],
  );
}
