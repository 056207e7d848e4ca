import { one } from '../example';
import { defineRule, fail, pass } from '../rule';
import { webAcl } from '../web-acl';

export default defineRule({
  id: 'PC-WAF-05',
  title: "Web ACL's own rules act and do not only count",
  severity: 'low',
  profile: 'strict',
  controls: ['NET-01'],
  waivable: true,
  appliesTo: ['AWS::WAFv2::WebACL', 'AWS::WAFv2::RuleGroup'],
  check(resource) {
    return resource
      .get('Rules')
      .each((rule) =>
        rule.get('Action.Count').isPresent()
          ? fail(rule.get('Action'), `the rule ${rule.get('Name').describe()} only counts`)
          : pass(),
      );
  },
  docs: () => ({
    rationale: 'A rule that counts was meant to be looked at and changed.',
    remediation: 'Set `Rules[].Action` to `Block`, `Challenge` or `Captcha`.',
    whenNotToUse: 'For rules that only put a label on a request.',
    examples: {
      pass: {
        blocks: webAcl([{ Name: 'x', Action: { Block: {} } }]),
        'no rules': one('AWS::WAFv2::RuleGroup'),
      },
      fail: { 'counts, without acting': webAcl([{ Name: 'x', Action: { Count: {} } }]) },
    },
  }),
});
