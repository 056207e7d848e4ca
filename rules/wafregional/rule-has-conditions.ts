import { one } from '../example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-WAFR-02',
  title: 'Classic regional web rule has conditions',
  severity: 'low',
  profile: 'recommended',
  controls: ['NET-01'],
  frameworks: { fsbp: ['WAF.2'] },
  waivable: true,
  appliesTo: ['AWS::WAFRegional::Rule'],
  check(resource) {
    const predicates = resource.get('Predicates');
    return predicates.items().length > 0 ? pass() : fail(predicates, 'the rule has no conditions');
  },
  docs: () => ({
    rationale: 'A rule without conditions matches nothing, or everything.',
    remediation: 'Add conditions to `Predicates`, or move to `AWS::WAFv2::WebACL`.',

    examples: {
      pass: {
        condition: one('AWS::WAFRegional::Rule', {
          Predicates: [{ DataId: 'x', Negated: false, Type: 'IPMatch' }],
        }),
      },
      fail: { omitted: one('AWS::WAFRegional::Rule') },
    },
  }),
});
