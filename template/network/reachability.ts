import { type Resource } from '../resource';
import { type Template } from '../template';
import { aclAdmits } from './acl';
import { type IpVersion } from './certain';
import { type Opening, openings, opensPort } from './groups';
import { type Placement, placementsOf } from './placement';
import { routeFromInternet } from './routes';

/** A way from the internet to a port of a resource. */
export interface Way {
  readonly port: number;
  /** What it leads through, in order, each in a few words; the resource itself is last. */
  readonly hops: readonly string[];
}

const versions: readonly IpVersion[] = [4, 6];

/**
 * A way from the internet to one of some TCP ports of a resource: a gateway, a route table, a subnet, its network ACL and
 * a security group that all let it pass, and an address to be found at. Undefined where the template shows none for
 * certain.
 *
 * @example
 * const way = wayFromInternet(template, instance, [22], 'machine');
 * way && wayText(way); // internet → internet gateway Gateway → route table Public → subnet A → …
 */
export function wayFromInternet(
  template: Template,
  resource: Resource,
  ports: readonly number[],
  noun: string,
): Way | undefined {
  for (const placement of placementsOf(template, resource))
    for (const version of versions) {
      const open = openings(placement.groups, version);
      const passing = ports.map((port) => ({ port, guard: passed(placement, open, port) }));
      for (const { port, guard } of passing.filter(({ guard }) => guard !== undefined))
        for (const subnet of placement.subnets.filter((one) => placement.hasAddress(one, version))) {
          const route = routeFromInternet(template, subnet, version);
          if (!route || !guard || !aclAdmits(template, subnet, port, version)) continue;
          const hops = [...route, `subnet ${subnet.logicalId}`, ...guard, `${noun} ${resource.logicalId}`];
          return { port, hops };
        }
    }
  return undefined;
}

/** The security group that lets a port pass: none where none stands in the way, undefined where all refuse it. */
function passed(placement: Placement, open: readonly Opening[], port: number): readonly string[] | undefined {
  if (placement.isUnguarded) return [];
  const found = open.find(({ rule }) => opensPort(rule, port));
  return found && [`security group ${found.group.logicalId} (${found.range}, port ${port})`];
}

/** A way in one line. */
export function wayText({ hops }: Way): string {
  return ['internet', ...hops].join(' → ');
}
