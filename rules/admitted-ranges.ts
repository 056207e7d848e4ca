import { type Resource, type Value } from '../template';
import { type Cidr, eachPermission, testRange } from '../template/network';
import { fail, type Judgements, pass } from './rule';

interface Refused {
  /** What such a range is, so that the same question has the same answer. */
  readonly name: string;
  readonly isMeant: (cidr: Cidr) => boolean;
  /** What is said of it. */
  readonly message: (range: Value) => string;
}

/** Fails for each range of addresses, of either version, that a security group admits and that is refused. */
export function expectNoRange(group: Resource, { name, isMeant, message }: Refused): Judgements {
  return eachPermission(group, 'ingress', ({ value }) =>
    ['CidrIp', 'CidrIpv6'].flatMap((property) => {
      const range = value.get(property);
      return testRange(range, name, isMeant) ? fail(range, message(range)) : pass();
    }),
  );
}

/** Whether a range holds 256 addresses at most. */
export function isSmall({ version, prefix }: Cidr): boolean {
  return prefix >= (version === 4 ? 24 : 120);
}

/** Whether a range is one address. */
export function isOne({ version, prefix }: Cidr): boolean {
  return prefix === (version === 4 ? 32 : 128);
}
