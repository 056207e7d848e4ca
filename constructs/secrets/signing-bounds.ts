import { Duration } from 'aws-cdk-lib';
import { type Bounds, leastRotationOf } from '../../runtime/rotation-signing-key/contract';
import { PortcullisError } from '../../waivers';
import { checkedDays } from './rotate-by';

export interface Spans {
  readonly longestTokenLife: Duration;
  readonly longestCache?: Duration;
  readonly rotateEvery?: Duration;
}

const day = 86_400;

/**
 * The waits of a rotation, in seconds.
 *
 * @throws PortcullisError `rotation-period-refused` if a key would have to go before its last token is over
 */
export function checkedBounds(spans: Spans): Bounds {
  const { longestCache = Duration.days(1), rotateEvery = Duration.days(30) } = spans;
  const token = within('longestTokenLife', spans.longestTokenLife, 1, day);
  const cache = within('longestCache', longestCache, 60, 7 * day);
  const bounds = { token, cache, rotate: checkedDays(rotateEvery) * day };
  const least = leastRotationOf(bounds);
  if (bounds.rotate >= least) return bounds;
  throw new PortcullisError(
    'rotation-period-refused',
    `rotateEvery is ${bounds.rotate / day} days: with tokens of ${token} s and caches of ${cache} s a key signs for ${Math.ceil(least / day)} days or more`,
  );
}

function within(name: string, given: Duration, least: number, most: number): number {
  const seconds = given.toSeconds({ integral: false });
  if (Number.isInteger(seconds) && seconds >= least && seconds <= most) return seconds;
  throw new PortcullisError(
    'rotation-period-refused',
    `${name} is ${seconds} seconds: give ${least} to ${most}, whole ones`,
  );
}

/** @throws PortcullisError `signing-key-name-refused` */
export function checkedName(name: string): string {
  if (/^[a-z0-9-]{1,64}$/.test(name)) return name;
  throw new PortcullisError(
    'signing-key-name-refused',
    `the name of the signing key is ${JSON.stringify(name)}: give 1 to 64 of a-z, 0-9 and -`,
  );
}
