import { one } from '../example';
import { defineRule, fail, pass } from '../rule';
import { webAcl } from '../web-acl';

export default defineRule({
  id: 'PC-WAF-06',
  title: 'Web ACL limits the rate of requests',
  severity: 'medium',
  profile: 'strict',
  controls: ['IDN-09', 'NET-02'],
  waivable: true,
  appliesTo: ['AWS::WAFv2::WebACL'],
  check(resource) {
    const rules = resource.get('Rules');
    const limited = rules.some(
      (rule) =>
        rule.get('Statement.RateBasedStatement').isPresent() &&
        !rule.get('Action.Count').isPresent() &&
        !rule.get('Action.Allow').isPresent(),
    );
    return limited ? pass() : fail(rules, 'no rule limits the rate of requests');
  },
  docs: () => ({
    rationale:
      'Guessing passwords, codes and card numbers takes many requests. A rate stops that before each of them is judged.',
    remediation: 'Add to `Rules` one with `RateBasedStatement` and the action `Block`.',
    whenNotToUse: "Where the rate is limited in front, by CloudFront's web ACL.",
    examples: {
      pass: {
        limited: webAcl([
          {
            Name: 'rate',
            Action: { Block: {} },
            Statement: { RateBasedStatement: { Limit: 1000, AggregateKeyType: 'IP' } },
          },
        ]),
      },
      fail: {
        omitted: one('AWS::WAFv2::WebACL'),
        counted: webAcl([
          {
            Name: 'rate',
            Action: { Count: {} },
            Statement: { RateBasedStatement: { Limit: 1000, AggregateKeyType: 'IP' } },
          },
        ]),
        allowed: webAcl([
          {
            Name: 'rate',
            Action: { Allow: {} },
            Statement: { RateBasedStatement: { Limit: 1000, AggregateKeyType: 'IP' } },
          },
        ]),
      },
    },
  }),
});
