import { one } from '../example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-AA-02',
  title: "Access analyzer's archive rules are narrow",
  severity: 'low',
  profile: 'strict',
  controls: ['AUT-08'],
  waivable: true,
  appliesTo: ['AWS::AccessAnalyzer::Analyzer'],
  check(resource) {
    return resource
      .get('ArchiveRules')
      .each((rule) =>
        rule.get('Filter').items().length < 2 ? fail(rule, 'the rule archives by one property only') : pass(),
      );
  },
  docs: () => ({
    rationale: 'A rule that archives every finding of a kind hides the one that matters.',
    remediation: 'Name resource and principal in `ArchiveRules[].Filter`.',
    whenNotToUse: 'For a principal that is yours wherever it appears.',
    examples: {
      pass: {
        'no rules': one('AWS::AccessAnalyzer::Analyzer'),
        narrow: one('AWS::AccessAnalyzer::Analyzer', {
          ArchiveRules: [
            {
              RuleName: 'x',
              Filter: [
                { Property: 'resource', Eq: ['arn:aws:s3:::public'] },
                { Property: 'isPublic', Eq: ['true'] },
              ],
            },
          ],
        }),
      },
      fail: {
        wide: one('AWS::AccessAnalyzer::Analyzer', {
          ArchiveRules: [{ RuleName: 'x', Filter: [{ Property: 'isPublic', Eq: ['true'] }] }],
        }),
      },
    },
  }),
});
