import { priceOf, pricing } from '../../../checklist/prices';
import { PortcullisError } from '../../../waivers';
import { type Waiver } from '../../waivers/waiver';
import { alwaysUsed, groupNames, type GroupName, isGroupName, managedGroups } from './managed-groups';
import { type ManagedRules } from './managed-rules';
import { type Rule } from './rule';

/** The choices about groups of managed rules; see WebFirewallProps. */
export interface GroupChoice {
  readonly managedRules?: ManagedRules[];
  readonly pinnedVersions?: Readonly<Record<string, string>>;
  readonly withoutBlocking?: Readonly<Record<string, Waiver>>;
}

/**
 * The rules that use managed groups, in the order of the table: each blocks, unless a waiver says why it only counts.
 *
 * @param ours single rules of groups that a rule of ours stands in for, which then count
 * @throws PortcullisError `firewall-group-unknown`, `firewall-group-unused`, `firewall-group-twice` or `firewall-version-refused`
 */
export function groupRules(choice: GroupChoice, ours: Partial<Record<GroupName, string[]>>): Rule[] {
  const { managedRules = [], pinnedVersions = {}, withoutBlocking = {} } = choice;
  const chosen = new Map(managedRules.map((rules) => [known('managedRules', rules.groupName), rules]));
  if (chosen.size < managedRules.length) {
    const twice = managedRules.map(({ groupName }) => groupName).sort();
    throw new PortcullisError(
      'firewall-group-twice',
      `managedRules names a group twice (${twice.join(', ')}): name each once`,
    );
  }
  const used = groupNames.filter((name) => alwaysUsed.includes(name) || chosen.has(name));
  for (const [name, version] of Object.entries(pinnedVersions))
    checkVersion(usedOne(used, 'pinnedVersions', name), version);
  for (const name of Object.keys(withoutBlocking)) usedOne(used, 'withoutBlocking', name);
  return used.map((name) => {
    const configs = chosen.get(name)?._configs ?? [];
    const version = pinnedVersions[name];
    const counted = (ours[name] ?? []).map((rule) => ({ name: rule, actionToUse: { count: {} } }));
    return {
      name: name.replace(/^AWSManagedRules/, ''),
      action: withoutBlocking[name] === undefined ? 'group' : 'group-counts',
      statement: {
        managedRuleGroupStatement: {
          vendorName: 'AWS',
          name,
          ...(version !== undefined && { version }),
          ...(configs.length > 0 && { managedRuleGroupConfigs: configs }),
          ...(counted.length > 0 && { ruleActionOverrides: counted }),
        },
      },
    };
  });
}

/** What the groups that are paid for cost beside the web ACL, a sentence each. */
export function pricesOf(managedRules: readonly ManagedRules[] = []): string[] {
  return managedRules
    .filter(({ _prices }) => _prices.length > 0)
    .map(
      ({ groupName, _prices }) =>
        `${groupName} is paid for: ${_prices.map(priceOf).join(' and ')} (list prices of ${pricing.asOf})`,
    );
}

function usedOne(used: readonly GroupName[], prop: string, name: string): GroupName {
  const group = known(prop, name);
  if (used.includes(group)) return group;
  throw new PortcullisError(
    'firewall-group-unused',
    `${prop} names ${group}, which this firewall does not use: add it to managedRules, or take it out`,
  );
}

function known(prop: string, name: string): GroupName {
  if (isGroupName(name)) return name;
  throw new PortcullisError(
    'firewall-group-unknown',
    `${prop} names ${JSON.stringify(name)}, which is no group of managed rules: give one of ${groupNames.join(', ')}`,
  );
}

function checkVersion(name: GroupName, version: string): void {
  if (!managedGroups[name].versioned) {
    throw new PortcullisError(
      'firewall-version-refused',
      `pinnedVersions pins ${name} to ${version}, but AWS gives that group no versions: take it out`,
    );
  }
  if (/^Version_\d+\.\d+$/.test(version)) return;
  throw new PortcullisError(
    'firewall-version-refused',
    `pinnedVersions pins ${name} to ${JSON.stringify(version)}: give a version such as Version_1.20`,
  );
}
