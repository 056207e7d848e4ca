import { type Resource, type Value } from '../template';
import { isWorldRange } from '../template/network';

/** An entry of a network ACL that lets traffic in; outbound entries and denials are not. */
export function letsIn(entry: Resource): boolean {
  return entry.get('RuleAction').is('allow') && !entry.get('Egress').isTrue();
}

/** The range of an entry that is the whole internet, IPv4 or IPv6. */
export function worldRangeOf(entry: Resource): Value | undefined {
  return [entry.get('CidrBlock'), entry.get('Ipv6CidrBlock')].find(isWorldRange);
}

/** Whether an entry speaks of a TCP port. */
export function coversPort(entry: Resource, port: number): boolean {
  const protocol = entry.get('Protocol');
  if (protocol.is('-1')) return true;
  if (!protocol.is('6', 'tcp')) return false;
  const range = entry.get('PortRange');
  return range.isAbsent() || (range.get('From').isAtMost(port) && range.get('To').isAtLeast(port));
}
