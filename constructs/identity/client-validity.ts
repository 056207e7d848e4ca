import { type Duration } from 'aws-cdk-lib';
import { PortcullisError } from '../../waivers';

/**
 * A time that a client's tokens or sessions live, within what is allowed. Nothing is left to Cognito's defaults: unset means an
 * hour for tokens and 30 days for sessions.
 *
 * @throws PortcullisError `token-validity-refused`
 */
export function within(prop: string, value: Duration, least: Duration, most: Duration): Duration {
  const seconds = value.isUnresolved() ? Number.NaN : value.toSeconds({ integral: false });
  if (seconds >= least.toSeconds() && seconds <= most.toSeconds()) return value;
  const range = `${least.toHumanString()} to ${most.toHumanString()}`;
  throw new PortcullisError(
    'token-validity-refused',
    `${prop} is ${Number.isNaN(seconds) ? 'not known yet' : value.toHumanString()}: give ${range}`,
  );
}
