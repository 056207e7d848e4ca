import { one } from '../example';
import { expectNoneOf } from '../expect';
import { defineRule } from '../rule';
import { webAcl } from '../web-acl';

export default defineRule({
  id: 'PC-WAF-07',
  title: "Web ACL's rates do not trust a header of the sender",
  severity: 'medium',
  profile: 'recommended',
  controls: ['IDN-09'],
  waivable: true,
  appliesTo: ['AWS::WAFv2::WebACL', 'AWS::WAFv2::RuleGroup'],
  check(resource) {
    return resource
      .get('Rules')
      .each((rule) =>
        expectNoneOf(
          rule.get('Statement.RateBasedStatement.AggregateKeyType'),
          'what requests are counted by',
          'FORWARDED_IP',
        ),
      );
  },
  docs: () => ({
    rationale:
      'A sender writes any address into `X-Forwarded-For`, another one with each request, and is never counted twice.',
    remediation:
      'Set `RateBasedStatement.AggregateKeyType` to `IP`, unless every request passes a proxy of yours.',

    examples: {
      pass: {
        address: webAcl([
          { Name: 'rate', Statement: { RateBasedStatement: { Limit: 1000, AggregateKeyType: 'IP' } } },
        ]),
        'no rules': one('AWS::WAFv2::RuleGroup'),
      },
      fail: {
        'a header, without a proxy': webAcl([
          {
            Name: 'rate',
            Statement: { RateBasedStatement: { Limit: 1000, AggregateKeyType: 'FORWARDED_IP' } },
          },
        ]),
      },
    },
  }),
});
