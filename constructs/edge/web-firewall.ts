import { Annotations, Lazy } from 'aws-cdk-lib';
import { CfnWebACL } from 'aws-cdk-lib/aws-wafv2';
import { Construct, type IConstruct } from 'constructs';
import { accept } from '../waivers/accept';
import { admit, checkRegion } from './firewall/admission';
import { associate } from './firewall/association';
import { checkedBodySize, inspectedBody } from './firewall/body-size';
import { capacityOf, priceOfCapacity, sum } from './firewall/capacity';
import { dataProtection, FirewallLogs } from './firewall/firewall-logs';
import { pricesOf } from './firewall/group-rules';
import { type WebFirewallProps } from './firewall/props';
import { targetsIn } from './firewall/protected';
import { inOrder, type Rule } from './firewall/rule';
import { rulesOf } from './firewall/rules';
import { FirewallScope } from './firewall/traffic';

/**
 * Defines a web ACL whose managed rules block, which limits how often one address signs in, signs up, or asks for tokens and codes,
 * and which logs every decision without the credentials in it.
 *
 * Requests that a managed group finds odd get a silent challenge where a browser asks for a page, and are blocked elsewhere; the
 * registration of an authenticator app is left to the rate of codes. Bodies larger than what the web ACL sees are blocked.
 *
 * @controls IDN-09 NET-01
 *
 * @example
 * const firewall = new WebFirewall(this, 'Firewall');
 * firewall.protect(new SecureUserPool(this, 'Users'));
 */
export class WebFirewall extends Construct {
  /** The ARN of the web ACL. */
  public readonly webAclArn: string;
  private readonly firewallScope: FirewallScope;
  private readonly bodyKibibytes: number;
  private readonly groups: readonly string[];
  private readonly rules: Rule[];
  private readonly ownGroups = new Map<string, number>();

  /**
   * Makes the web ACL and its log.
   *
   * @throws an error whose `code` begins with `firewall-`, or is `retention-too-short` or `retention-invalid`
   */
  constructor(scope: Construct, id: string, props: WebFirewallProps = {}) {
    super(scope, id);
    this.firewallScope = props.scope ?? FirewallScope.REGIONAL;
    checkRegion(this, this.firewallScope);
    this.bodyKibibytes = checkedBodySize(props.limits?.bodyKibibytes);
    this.rules = rulesOf(this.firewallScope, props, this.bodyKibibytes);
    this.groups = this.rules.flatMap(({ statement }) => statement.managedRuleGroupStatement?.name ?? []);
    const acl = new CfnWebACL(this, 'Acl', {
      scope: this.firewallScope,
      defaultAction: { allow: {} },
      description: 'Blocks attacks, floods and odd requests',
      rules: Lazy.any({ produce: () => inOrder(this.rules) }),
      visibilityConfig: {
        cloudWatchMetricsEnabled: true,
        sampledRequestsEnabled: true,
        metricName: 'WebFirewall',
      },
      dataProtectionConfig: dataProtection(),
      associationConfig: inspectedBody(this.firewallScope, this.bodyKibibytes),
    });
    this.webAclArn = acl.attrArn;
    for (const waiver of Object.values(props.withoutBlocking ?? {})) accept(acl, waiver, 'PC-WAF-04');
    if (props.traffic?.forwardedAddresses) accept(acl, props.traffic.forwardedAddresses, 'PC-WAF-07');
    this.statePrice();
    for (const price of pricesOf(props.managedRules)) Annotations.of(this).addInfo(price);
    new FirewallLogs(this, 'Log', acl.attrArn, props);
  }

  /** The capacity units that the rules take: 5,000 at most, and above 1,500 they are paid for. An upper bound of AWS's own sum. */
  public get capacity(): number {
    return sum(this.rules.map(({ statement }) => capacityOf(statement, this.ownGroups)));
  }

  /**
   * Puts the firewall in front of what a construct holds: stages of REST APIs, application load balancers, AppSync APIs, user
   * pools, or distributions.
   *
   * @throws an error whose `code` is `firewall-not-possible` (HTTP APIs, function URLs and network load balancers take no web ACL),
   * `firewall-nothing-to-protect`, `firewall-scope-mismatch`, `firewall-region-refused`, `firewall-refused-by-pool`,
   * `firewall-body-size-invalid` or `firewall-already-there`
   */
  public protect(resource: IConstruct): void {
    for (const target of targetsIn(resource)) {
      admit(target, {
        firewall: this,
        scope: this.firewallScope,
        groups: this.groups,
        bodyKibibytes: this.bodyKibibytes,
      });
      associate(target, this.webAclArn);
    }
  }

  /**
   * Has a rule group of yours judge what AWS's groups let pass, such as one that looks for card numbers in bodies.
   *
   * @param arn the group, of the same region and scope
   * @param capacity its capacity units, which its owner fixed
   * @throws an error whose `code` is `firewall-capacity-exceeded`
   */
  public addRuleGroup(arn: string, capacity: number): void {
    this.ownGroups.set(arn, capacity);
    const name = `OwnGroup${this.ownGroups.size}`;
    const statement = { ruleGroupReferenceStatement: { arn } };
    // What a group of yours labels as odd is not known here, so it may stand last.
    this.rules.push({ name, action: 'group', statement });
    this.statePrice();
  }

  private statePrice(): void {
    const shares = this.rules.map(({ name, statement }) => ({
      name,
      capacity: capacityOf(statement, this.ownGroups),
    }));
    const price = priceOfCapacity(shares);
    if (price !== undefined) Annotations.of(this).addInfo(price);
  }
}
