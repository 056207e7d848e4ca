import { Duration } from 'aws-cdk-lib';
import { RetentionDays } from 'aws-cdk-lib/aws-logs';
import { PortcullisError } from '../../waivers';
import { type Waiver } from '../waivers/waiver';

/** PCI DSS 10.5.1 asks for twelve months of audit logs. */
const leastDays = 365;

/**
 * A retention in whole days: a year or more, unless a waiver says why less will do.
 *
 * @throws PortcullisError `retention-invalid`, `retention-too-short` or `waiver-not-needed`
 */
export function checkedRetention(
  whose: string,
  retention = Duration.days(leastDays),
  shorterRetention?: Waiver,
): Duration {
  const days = retention.isUnresolved() ? Number.NaN : retention.toDays({ integral: false });
  if (!Number.isSafeInteger(days) || days < 1) {
    const seen = Number.isNaN(days) ? 'not known yet' : retention.toHumanString();
    throw new PortcullisError(
      'retention-invalid',
      `the retention of ${whose} is ${seen}: give whole days, ${leastDays} or more`,
    );
  }
  const short = days < leastDays;
  if (short && shorterRetention === undefined) {
    const least = `give ${leastDays} or more, or say why in shorterRetention where there is one`;
    throw new PortcullisError('retention-too-short', `the retention of ${whose} is ${days} days: ${least}`);
  }
  if (!short && shorterRetention !== undefined) {
    throw new PortcullisError(
      'waiver-not-needed',
      `the retention of ${whose} is ${days} days: shorterRetention has nothing to waive, take it out`,
    );
  }
  return retention;
}

/** The shortest retention that CloudWatch Logs offers for at least the given time. */
export function retentionDaysFor(least: Duration): RetentionDays {
  const offered = Object.values(RetentionDays).filter((days) => typeof days === 'number');
  return offered.sort((a, b) => a - b).find((days) => days >= least.toDays()) ?? RetentionDays.INFINITE;
}
