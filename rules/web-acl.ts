import { one } from './example';
import { type Example } from './rule';

type Part = Readonly<Record<string, unknown>>;

/** A template of one web ACL with rules, for rules' examples. */
export function webAcl(rules: readonly Part[]): Example {
  return one('AWS::WAFv2::WebACL', { DefaultAction: { Allow: {} }, Scope: 'REGIONAL', Rules: rules });
}

/** A rule of a web ACL that uses a managed group of AWS. */
export function managedRule(name: string): Part {
  return {
    Name: name,
    Priority: 1,
    OverrideAction: { None: {} },
    Statement: { ManagedRuleGroupStatement: { VendorName: 'AWS', Name: name } },
  };
}
