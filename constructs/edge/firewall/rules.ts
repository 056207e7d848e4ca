import { PortcullisError } from '../../../waivers';
import { anomalyRules } from './anomaly-rules';
import { bodySizeRule, leastKibibytes, sizeRuleOfCommonGroup } from './body-size';
import { type GroupChoice, groupRules } from './group-rules';
import { hostingRule, hostingRules } from './hosting-rule';
import { isGroupName } from './managed-groups';
import { rateRules } from './rate-rules';
import { type Rule } from './rule';
import { type FirewallLimits, FirewallScope, type FirewallTraffic } from './traffic';

interface Choice extends GroupChoice {
  readonly traffic?: FirewallTraffic;
  readonly limits?: FirewallLimits;
}

/**
 * The rules of a web ACL in their order: who is known to be bad, who comes too often, what is too large, what looks like an attack,
 * and last what one of these found odd.
 *
 * @throws PortcullisError what its parts throw, and `firewall-address-untrusted`
 */
export function rulesOf(scope: FirewallScope, choice: Choice, bodyKibibytes: number): Rule[] {
  const { traffic = {}, limits = {} } = choice;
  if (scope === FirewallScope.CLOUDFRONT && traffic.forwardedAddresses !== undefined) {
    throw new PortcullisError(
      'firewall-address-untrusted',
      'traffic.forwardedAddresses trusts a header that viewers send to CloudFront themselves: take it out for this scope',
    );
  }
  const groups = groupRules(choice, {
    AWSManagedRulesCommonRuleSet: bodyKibibytes > leastKibibytes ? [sizeRuleOfCommonGroup] : [],
    AWSManagedRulesAnonymousIpList: (traffic.hostedClientPaths ?? []).length > 0 ? [hostingRule] : [],
  });
  const used = groups
    .flatMap(({ statement }) => statement.managedRuleGroupStatement?.name ?? [])
    .filter(isGroupName);
  const [reputation, anonymous, ...others] = groups;
  const addresses = [reputation, anonymous].filter((rule) => rule !== undefined);
  return [
    ...addresses,
    ...hostingRules(traffic),
    ...rateRules(traffic, limits),
    bodySizeRule(bodyKibibytes),
    ...others,
    ...anomalyRules(used, traffic),
  ];
}
