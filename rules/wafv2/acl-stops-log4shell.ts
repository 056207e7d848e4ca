import { testPattern } from '../../template/policy';
import { one, each } from '../example';
import { defineRule, fail, pass } from '../rule';
import { managedRule, webAcl } from '../web-acl';

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
      .find((rule) =>
        rule
          .get('Statement.ManagedRuleGroupStatement.Name')
          .is('AWSManagedRulesKnownBadInputsRuleSet', 'AWSManagedRulesAnonymousIpList'),
      );
    if (known === undefined) return fail(rules, 'the group AWSManagedRulesKnownBadInputsRuleSet is not used');
    const softened =
      known.get('OverrideAction.Count').isPresent() ||
      known
        .get('Statement.ManagedRuleGroupStatement.ExcludedRules')
        .some((rule) =>
          testPattern(rule.get('Name'), 'is the rule for Log4Shell', (text) => text.startsWith('Log4JRCE')),
        ) ||
      known
        .get('Statement.ManagedRuleGroupStatement.RuleActionOverrides')
        .some(
          (rule) => rule.get('ActionToUse.Count').isPresent() || rule.get('ActionToUse.Allow').isPresent(),
        );
    return softened ? fail(known, 'the rule for Log4Shell only counts') : pass();
  },
  docs: () => ({
    rationale: 'One line in any header took over servers for years, and is still tried everywhere.',
    remediation: 'Add `AWSManagedRulesKnownBadInputsRuleSet` to `Rules`, with `OverrideAction` at `None`.',
    whenNotToUse: 'Where nothing behind runs Java, and another group covers bad input.',
    examples: {
      pass: {
        used: webAcl([managedRule('AWSManagedRulesKnownBadInputsRuleSet')]),
        'by addresses that hide who calls': webAcl([managedRule('AWSManagedRulesAnonymousIpList')]),
        ...each(['ExcludedRules', 'RuleActionOverrides'], (name) =>
          webAcl([
            {
              Statement: {
                ManagedRuleGroupStatement: {
                  Name: 'AWSManagedRulesKnownBadInputsRuleSet',
                  [name]: [{ Name: 'Host_localhost_HEADER', ActionToUse: { Block: {} } }],
                },
              },
            },
          ]),
        ),
      },
      fail: {
        omitted: one('AWS::WAFv2::WebACL'),
        counted: webAcl([
          { ...managedRule('AWSManagedRulesKnownBadInputsRuleSet'), OverrideAction: { Count: {} } },
        ]),
        ...each(['Log4JRCE', 'Log4JRCE_HEADER'], (Name) =>
          webAcl([
            {
              Statement: {
                ManagedRuleGroupStatement: {
                  Name: 'AWSManagedRulesKnownBadInputsRuleSet',
                  ExcludedRules: [{ Name }],
                },
              },
            },
          ]),
        ),
        ...each(['Count', 'Allow'], (action) =>
          webAcl([
            {
              Statement: {
                ManagedRuleGroupStatement: {
                  Name: 'AWSManagedRulesKnownBadInputsRuleSet',
                  RuleActionOverrides: [{ Name: 'Log4JRCE_BODY', ActionToUse: { [action]: {} } }],
                },
              },
            },
          ]),
        ),
      },
    },
  }),
});
