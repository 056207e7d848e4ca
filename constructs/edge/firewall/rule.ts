import { type CfnWebACL } from 'aws-cdk-lib/aws-wafv2';
import { type Statement } from './statements';

/** A rule of a web ACL before it has its place. */
export interface Rule {
  readonly name: string;
  readonly statement: Statement;
  /** What happens to a request that matches; a group of rules says it by itself, unless `count` takes that from it. */
  readonly action: 'block' | 'challenge' | 'captcha' | 'group' | 'group-counts';
}

/** The rules in their order, with metrics and samples. */
export function inOrder(rules: readonly Rule[]): CfnWebACL.RuleProperty[] {
  return rules.map(({ name, statement, action }, priority) => ({
    name,
    priority,
    statement,
    ...doing(action),
    visibilityConfig: { cloudWatchMetricsEnabled: true, sampledRequestsEnabled: true, metricName: name },
  }));
}

function doing(action: Rule['action']): Pick<CfnWebACL.RuleProperty, 'action' | 'overrideAction'> {
  switch (action) {
    case 'group':
      return { overrideAction: { none: {} } };
    case 'group-counts':
      return { overrideAction: { count: {} } };
    default:
      return { action: { [action]: {} } };
  }
}
