import { Stack } from 'aws-cdk-lib';
import { Annotations, Match } from 'aws-cdk-lib/assertions';
import { CfnRuleGroup } from 'aws-cdk-lib/aws-wafv2';
import { pricing } from '../../checklist/prices';
import { capacityOf, paidSteps, priceOfCapacity } from '../../constructs/edge/firewall/capacity';
import { all, any, header, label, largerThan, not, path } from '../../constructs/edge/firewall/statements';
import { ManagedRules, WebFirewall, type WebFirewallProps } from '../../lib';
import { refuses } from '../refuses';
import { codeOf, env, newApp, only, templateOf } from './synth';

const firewall = (props?: WebFirewallProps) =>
  new WebFirewall(new Stack(newApp(), 'Stack', { env }), 'Firewall', props);

test('statements take what the developer guide says that they take', () => {
  expect(capacityOf(header('x', 'y'))).toBe(2);
  expect(capacityOf(header('x', 'y', 'CONTAINS'))).toBe(10);
  expect(capacityOf(path('/x'))).toBe(2 + 2 * 10);
  expect(capacityOf(largerThan(1, { uriPath: {} }))).toBe(1);
  expect(capacityOf(label('x'))).toBe(1);
  expect(capacityOf(not(all(label('x'), any(label('y'), header('z', '')))))).toBe(1 + 1 + 2);
  const rate = { limit: 100, evaluationWindowSec: 300, aggregateKeyType: 'IP' } as const;
  expect(capacityOf({ rateBasedStatement: rate })).toBe(2);
  expect(capacityOf({ rateBasedStatement: { ...rate, scopeDownStatement: label('x') } })).toBe(3);
  expect(() => capacityOf({ ruleGroupReferenceStatement: { arn: 'unknown' } })).toThrow(
    /no capacity is known/,
  );
});

test('a firewall of the usual kind stays within what the price of a request includes, and says nothing', () => {
  const usual = firewall();
  expect(usual.capacity).toBeGreaterThan(1175);
  expect(usual.capacity).toBeLessThanOrEqual(1500);
  Annotations.fromStack(Stack.of(usual)).hasNoInfo('*', Match.anyValue());
});

test('above 1,500 units the price is said, with the share of each rule', () => {
  const more = firewall({ managedRules: [ManagedRules.linux()] });
  const said = Match.stringLikeRegexp(
    `takes ${more.capacity} capacity units; above 1500 a million requests cost \\$0.20 more .*CommonRuleSet 700, .*LinuxRuleSet 200`,
  );
  Annotations.fromStack(Stack.of(more)).hasInfo('*', said);
  expect([1500, 1501, 2000, 2001].map(paidSteps)).toEqual([0, 1, 1, 2]);
});

test('what a group costs that is paid for is said at synthesis, from the table of prices', () => {
  const bots = firewall({ managedRules: [ManagedRules.botControl()] });
  const said = String.raw`BotControlRuleSet is paid for: \$10.00 per month and \$1.00 per million requests \(list prices of ${pricing.asOf}\)`;
  Annotations.fromStack(Stack.of(bots)).hasInfo('*', Match.stringLikeRegexp(said));
});

refuses('NET-01', 'a web ACL of more than 5,000 units, which AWS would refuse at deployment', () => {
  const share = (capacity: number) => [{ name: 'Mine', capacity }];
  expect(priceOfCapacity(share(5000))).toContain('$1.40');
  expect(() => priceOfCapacity(share(5001))).toThrow(
    /takes 5001 capacity units and may take 5000: .*Mine 5001/,
  );
  const full = firewall();
  expect(codeOf(() => full.addRuleGroup('arn:aws:wafv2:x', 4000))).toBe('firewall-capacity-exceeded');
});

test('a rule group of your own, such as one that looks for card numbers, judges last and counts into the capacity', () => {
  const more = firewall();
  const before = more.capacity;
  const group = new CfnRuleGroup(Stack.of(more), 'Cards', {
    scope: 'REGIONAL',
    capacity: 60,
    visibilityConfig: { cloudWatchMetricsEnabled: true, sampledRequestsEnabled: true, metricName: 'Cards' },
  });
  more.addRuleGroup(group.attrArn, 60);
  expect(more.capacity).toBe(before + 60);
  const { Rules } = only(templateOf(Stack.of(more)), 'AWS::WAFv2::WebACL');
  expect(Array.isArray(Rules) ? Rules.at(-1) : undefined).toMatchObject({
    Name: 'OwnGroup1',
    OverrideAction: { None: {} },
    Statement: { RuleGroupReferenceStatement: { Arn: { 'Fn::GetAtt': ['Cards', 'Arn'] } } },
  });
});
