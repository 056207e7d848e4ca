import { type Value } from '../../template';
import { each } from '../example';
import { defineRule, fail, pass } from '../rule';
import { webAcl } from '../web-acl';

const group = (settings: Record<string, unknown>) =>
  webAcl([
    { Statement: { ManagedRuleGroupStatement: { Name: 'AWSManagedRulesCommonRuleSet', ...settings } } },
  ]);
const override = (action: string) =>
  group({ RuleActionOverrides: [{ Name: 'SizeRestrictions_BODY', ActionToUse: { [action]: {} } }] });

export default defineRule({
  id: 'PC-WAF-17',
  title: "Web ACL's managed groups keep each of their rules",
  severity: 'low',
  profile: 'strict',
  controls: ['NET-01'],
  waivable: true,
  appliesTo: ['AWS::WAFv2::WebACL'],
  check(resource) {
    const excepted = (rule: Value) =>
      fail(rule, `the rule ${rule.get('Name').describe()} of a managed group does not block`);
    return resource.get('Rules').each((rule) => {
      const statement = rule.get('Statement.ManagedRuleGroupStatement');
      return [
        ...statement.get('ExcludedRules').each(excepted),
        ...statement.get('RuleActionOverrides').each((override) => {
          const action = override.get('ActionToUse');
          return action.get('Count').isPresent() || action.get('Allow').isPresent()
            ? excepted(override)
            : pass();
        }),
      ];
    });
  },
  docs: () => ({
    rationale:
      'A single rule is set to count for one false alarm, and stays so for years: the attack that it knows then passes a group that looks whole.',
    remediation:
      'Remove the entry of `RuleActionOverrides`, or narrow the group by a `ScopeDownStatement` to where the rule fits.',
    whenNotToUse:
      'Where exceptions are tried out or written down elsewhere; a waiver here gives each an end.',
    examples: {
      pass: {
        whole: group({}),
        blocked: override('Block'),
        asked: override('Captcha'),
        'no rules': webAcl([]),
      },
      fail: {
        'counted, without blocking': override('Count'),
        ...each(['Allow'], override),
        'excluded, in the older form': group({ ExcludedRules: [{ Name: 'SizeRestrictions_BODY' }] }),
      },
    },
  }),
});
