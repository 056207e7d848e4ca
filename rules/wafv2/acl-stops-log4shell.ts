import { type Value } from '../../template';
import { testPattern } from '../../template/policy';
import { one, each } from '../example';
import { defineRule, fail, pass } from '../rule';
import { managedRule, webAcl } from '../web-acl';

const group = 'Statement.ManagedRuleGroupStatement';

/** Whether what the group says of Log4Shell does not block. */
function isSoftened(rule: Value): boolean {
  const excluded = rule.get(`${group}.ExcludedRules`).some(isAboutLog4Shell);
  const overridden = rule
    .get(`${group}.RuleActionOverrides`)
    .some((override) => isAboutLog4Shell(override) && !override.get('ActionToUse.Block').isPresent());
  return rule.get('OverrideAction.Count').isPresent() || excluded || overridden;
}

function isAboutLog4Shell(rule: Value): boolean {
  return testPattern(rule.get('Name'), 'is the rule for Log4Shell', (text) => text.startsWith('Log4JRCE'));
}

const knownBadInputs = (changes: Record<string, unknown>) =>
  webAcl([
    {
      Statement: {
        ManagedRuleGroupStatement: { Name: 'AWSManagedRulesKnownBadInputsRuleSet', ...changes },
      },
    },
  ]);

export default defineRule({
  id: 'PC-WAF-03',
  title: 'Web ACL stops known bad input such as Log4Shell',
  severity: 'medium',
  profile: 'strict',
  controls: ['NET-01'],
  waivable: true,
  appliesTo: ['AWS::WAFv2::WebACL'],
  check(resource) {
    const rules = resource.get('Rules');
    const known = rules
      .items()
      .filter((rule) => rule.get(`${group}.Name`).is('AWSManagedRulesKnownBadInputsRuleSet'));
    if (known.some((rule) => !isSoftened(rule))) return pass();
    const [first] = known;
    return first
      ? fail(first, 'the rule for Log4Shell does not block')
      : fail(rules, 'the group AWSManagedRulesKnownBadInputsRuleSet is not used');
  },
  docs: () => ({
    rationale: 'One line in any header took over servers for years, and is still tried everywhere.',
    remediation:
      'Add `AWSManagedRulesKnownBadInputsRuleSet` to `Rules`, with `OverrideAction` at `None` and its rules for Log4Shell left as they are.',
    whenNotToUse: 'Where nothing behind runs Java, and another group covers bad input.',
    examples: {
      pass: {
        used: webAcl([managedRule('AWSManagedRulesKnownBadInputsRuleSet')]),
        'another of its rules excepted': knownBadInputs({
          RuleActionOverrides: [{ Name: 'Host_localhost_HEADER', ActionToUse: { Count: {} } }],
          ExcludedRules: [{ Name: 'PROPFIND_METHOD' }],
        }),
        'blocked by name': knownBadInputs({
          RuleActionOverrides: [{ Name: 'Log4JRCE_BODY', ActionToUse: { Block: {} } }],
        }),
        'counted once, and used': webAcl([
          { ...managedRule('AWSManagedRulesKnownBadInputsRuleSet'), OverrideAction: { Count: {} } },
          managedRule('AWSManagedRulesKnownBadInputsRuleSet'),
        ]),
      },
      fail: {
        omitted: one('AWS::WAFv2::WebACL'),
        counted: webAcl([
          { ...managedRule('AWSManagedRulesKnownBadInputsRuleSet'), OverrideAction: { Count: {} } },
        ]),
        'another group': webAcl([managedRule('AWSManagedRulesAnonymousIpList')]),
        ...each(['Log4JRCE', 'Log4JRCE_HEADER'], (Name) => knownBadInputs({ ExcludedRules: [{ Name }] })),
        ...each(['Count', 'Allow', 'Captcha'], (action) =>
          knownBadInputs({
            RuleActionOverrides: [{ Name: 'Log4JRCE_BODY', ActionToUse: { [action]: {} } }],
          }),
        ),
      },
    },
  }),
});
