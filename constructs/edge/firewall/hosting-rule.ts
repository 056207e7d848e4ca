import { checkPaths } from './paths';
import { type Rule } from './rule';
import { all, any, exactPath, label, not } from './statements';
import { type FirewallTraffic } from './traffic';

/** The rule of the group about anonymous addresses that blocks hosting providers: every cloud, AWS among them. */
export const hostingRule = 'HostingProviderIPList';

/**
 * Where some paths are open to hosting providers, the group only labels them, and this rule blocks them everywhere else.
 *
 * @throws PortcullisError `firewall-path-invalid`
 */
export function hostingRules({ hostedClientPaths = [] }: FirewallTraffic): Rule[] {
  checkPaths('traffic.hostedClientPaths', hostedClientPaths);
  if (hostedClientPaths.length === 0) return [];
  const hosted = label(`awswaf:managed:aws:anonymous-ip-list:${hostingRule}`);
  return [
    {
      name: 'HostingProviders',
      action: 'block',
      // Another spelling of the path is no such path, and blocked.
      statement: all(hosted, not(any(...hostedClientPaths.map(exactPath)))),
    },
  ];
}
