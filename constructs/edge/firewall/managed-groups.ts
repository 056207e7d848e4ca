/** What AWS says of one of its groups of managed rules. */
export interface GroupFacts {
  /** Capacity units, as AWS's list of managed rule groups gives them; `DescribeManagedRuleGroup` tells the current ones. */
  readonly capacity: number;
  /** Whether a version can be pinned: lists of addresses have none, they change daily. */
  readonly versioned: boolean;
  /** Labels by which the group says that a request is odd without stopping it; with `:` at its end all labels below. */
  readonly anomalies: readonly string[];
}

const plain = (capacity: number): GroupFacts => ({ capacity, versioned: true, anomalies: [] });

/** The groups that a web firewall can use, in the order in which they judge: what is cheap and certain first, what is paid for last. */
export const managedGroups = {
  AWSManagedRulesAmazonIpReputationList: {
    capacity: 25,
    versioned: false,
    // The one rule of the list that only counts: addresses of machines that took part in floods, some of them innocent by now.
    anomalies: ['awswaf:managed:aws:amazon-ip-list:AWSManagedIPDDoSList'],
  },
  AWSManagedRulesAnonymousIpList: { capacity: 50, versioned: false, anomalies: [] },
  AWSManagedRulesCommonRuleSet: plain(700),
  AWSManagedRulesKnownBadInputsRuleSet: plain(200),
  AWSManagedRulesSQLiRuleSet: plain(200),
  AWSManagedRulesAdminProtectionRuleSet: plain(100),
  AWSManagedRulesLinuxRuleSet: plain(200),
  AWSManagedRulesUnixRuleSet: plain(100),
  AWSManagedRulesWindowsRuleSet: plain(200),
  AWSManagedRulesPHPRuleSet: plain(100),
  AWSManagedRulesWordPressRuleSet: plain(100),
  AWSManagedRulesATPRuleSet: {
    capacity: 50,
    versioned: true,
    anomalies: ['awswaf:managed:aws:atp:aggregate:'],
  },
  AWSManagedRulesACFPRuleSet: {
    capacity: 50,
    versioned: true,
    anomalies: ['awswaf:managed:aws:acfp:aggregate:'],
  },
  AWSManagedRulesBotControlRuleSet: {
    capacity: 50,
    versioned: true,
    anomalies: [
      'awswaf:managed:aws:bot-control:signal:',
      'awswaf:managed:aws:bot-control:targeted:aggregate:',
    ],
  },
} as const satisfies Readonly<Record<string, GroupFacts>>;

export type GroupName = keyof typeof managedGroups;

/** What no web firewall goes without. */
export const alwaysUsed: readonly GroupName[] = [
  'AWSManagedRulesAmazonIpReputationList',
  'AWSManagedRulesAnonymousIpList',
  'AWSManagedRulesCommonRuleSet',
  'AWSManagedRulesKnownBadInputsRuleSet',
  'AWSManagedRulesSQLiRuleSet',
];

/** A user pool refuses a web ACL with these: its threat protection takes their part. */
export const refusedByPools: readonly GroupName[] = [
  'AWSManagedRulesATPRuleSet',
  'AWSManagedRulesACFPRuleSet',
];

export const groupNames = Object.keys(managedGroups).filter(isGroupName);

export function isGroupName(name: string): name is GroupName {
  return Object.hasOwn(managedGroups, name);
}
