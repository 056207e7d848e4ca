import { Stack, Token } from 'aws-cdk-lib';
import { type IConstruct } from 'constructs';
import { PortcullisError } from '../../../waivers';
import { leastKibibytes } from './body-size';
import { isGroupName, refusedByPools } from './managed-groups';
import { type Target } from './protected';
import { FirewallScope } from './traffic';

/** What of a firewall decides what it can stand in front of. */
export interface Admitting {
  readonly firewall: IConstruct;
  readonly scope: FirewallScope;
  readonly groups: readonly string[];
  readonly bodyKibibytes: number;
}

/**
 * A web ACL of CloudFront exists in us-east-1 only. One elsewhere is refused, rather than made in a stack that nobody asked for.
 *
 * @throws PortcullisError `firewall-region-refused`
 */
export function checkRegion(firewall: IConstruct, scope: FirewallScope): void {
  const { region } = Stack.of(firewall);
  if (scope !== FirewallScope.CLOUDFRONT || region === 'us-east-1') return;
  const seen = Token.isUnresolved(region) ? 'a region that is not known yet' : region;
  throw new PortcullisError(
    'firewall-region-refused',
    `${firewall.node.path} protects CloudFront from ${seen}: put it into a stack with env.region us-east-1, and where the ` +
      'distribution is in a stack of another region set crossRegionReferences on both',
  );
}

/**
 * Refuses what AWS would refuse at deployment, or leave unprotected.
 *
 * @throws PortcullisError `firewall-scope-mismatch`, `firewall-region-refused`, `firewall-refused-by-pool` or
 * `firewall-body-size-invalid`
 */
export function admit(
  { kind, construct }: Target,
  { firewall, scope, groups, bodyKibibytes }: Admitting,
): void {
  const { path } = construct.node;
  const wanted = kind === 'distribution' ? FirewallScope.CLOUDFRONT : FirewallScope.REGIONAL;
  if (scope !== wanted) {
    throw new PortcullisError(
      'firewall-scope-mismatch',
      `${path} needs a web firewall of scope ${wanted}, and ${firewall.node.path} has ${scope}: make one of that scope`,
    );
  }
  const regions = [Stack.of(construct).region, Stack.of(firewall).region];
  if (wanted === FirewallScope.REGIONAL && new Set(regions).size > 1) {
    throw new PortcullisError(
      'firewall-region-refused',
      `${path} is in ${regions[0]} and ${firewall.node.path} in ${regions[1]}: make a web firewall in each region`,
    );
  }
  const refused = groups.filter((name) => isGroupName(name) && refusedByPools.includes(name));
  if (kind === 'pool' && refused.length > 0) {
    throw new PortcullisError(
      'firewall-refused-by-pool',
      `a user pool refuses a web ACL with ${refused.join(', ')}: leave it to the threat protection of ${path}, and take it out`,
    );
  }
  if ((kind === 'balancer' || kind === 'graph') && bodyKibibytes > leastKibibytes) {
    throw new PortcullisError(
      'firewall-body-size-invalid',
      `${path} shows ${leastKibibytes} KiB of a body and no more, and limits.bodyKibibytes is ${bodyKibibytes}: ` +
        'a larger body would pass unseen; give it a web firewall of its own',
    );
  }
}
