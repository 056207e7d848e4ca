import { type Duration } from 'aws-cdk-lib';
import { type Waiver } from '../../waivers/waiver';
import { type FirewallLogDestination } from './log-destination';
import { type ManagedRules } from './managed-rules';
import { type FirewallLimits, type FirewallScope, type FirewallTraffic } from './traffic';

export interface WebFirewallProps {
  /**
   * What it stands in front of. One for CloudFront must be in us-east-1.
   *
   * @default FirewallScope.REGIONAL
   */
  readonly scope?: FirewallScope;
  /**
   * Groups of AWS's managed rules beside the five that are always there: common attacks, known bad inputs, SQL injection,
   * addresses of ill repute and addresses that hide who they are.
   *
   * @default - those five
   */
  readonly managedRules?: ManagedRules[];
  /**
   * Versions to stay at, by AWS's name of the group, such as `{ AWSManagedRulesSQLiRuleSet: 'Version_2.0' }`.
   *
   * @default - the versions that AWS takes for the default ones, as they change
   */
  readonly pinnedVersions?: Record<string, string>;
  /**
   * Groups that count what they find and let it pass, by AWS's name of the group, each with the reason.
   *
   * @default - every group blocks
   */
  readonly withoutBlocking?: Record<string, Waiver>;
  /**
   * What it knows of what stands behind it.
   *
   * @default - the paths of managed login, and the operations of a user pool
   */
  readonly traffic?: FirewallTraffic;
  /**
   * How often one address may knock, and how large a body may be.
   *
   * @default - 2,000 requests in five minutes, of them 100 sign-ins, 20 sign-ups, 300 for tokens and 30 with codes; bodies of 8 KiB
   */
  readonly limits?: FirewallLimits;
  /**
   * Where every decision is logged.
   *
   * @default - a log group under a new key of the customer's, protected from deletion
   */
  readonly logDestination?: FirewallLogDestination;
  /**
   * How long the log group is kept at least: 365 days or more. An archive says by itself how long.
   *
   * @default - 365 days
   */
  readonly logRetention?: Duration;
}
