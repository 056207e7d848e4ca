import { testPattern } from '../../template/policy';
import { one, each } from '../example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-CB-14',
  title: "CodeBuild project's webhook compares whole names",
  severity: 'high',
  profile: 'recommended',
  controls: ['SUP-03'],
  waivable: true,
  appliesTo: ['AWS::CodeBuild::Project'],
  check(resource) {
    return resource
      .get('Triggers.FilterGroups')
      .each((group) =>
        group.each((filter) =>
          filter
            .get('Type')
            .is('ACTOR_ACCOUNT_ID', 'HEAD_REF', 'BASE_REF', 'REPOSITORY_NAME', 'ORGANIZATION_NAME') &&
          testPattern(filter.get('Pattern'), 'is open at an end', (text) => !/^\^.*\$$/s.test(text))
            ? fail(
                filter.get('Pattern'),
                `the pattern ${filter.get('Pattern').describe()} also matches longer names`,
              )
            : pass(),
        ),
      );
  },
  docs: () => ({
    rationale:
      'A pattern without `^` and `$` is found inside longer ones: account 12345 lets account 99123456 in.',
    remediation: 'Write `^…$` in `Triggers.FilterGroups[][].Pattern`.',

    examples: {
      pass: {
        whole: one('AWS::CodeBuild::Project', {
          Triggers: { Webhook: true, FilterGroups: [[{ Type: 'ACTOR_ACCOUNT_ID', Pattern: '^12345$' }]] },
        }),
        'no filters': one('AWS::CodeBuild::Project'),
      },
      fail: {
        'open, without ends': one('AWS::CodeBuild::Project', {
          Triggers: { Webhook: true, FilterGroups: [[{ Type: 'ACTOR_ACCOUNT_ID', Pattern: '12345' }]] },
        }),
        ...each(['HEAD_REF', 'BASE_REF', 'REPOSITORY_NAME', 'ORGANIZATION_NAME'], (Type) =>
          one('AWS::CodeBuild::Project', { Triggers: { FilterGroups: [[{ Type, Pattern: '^main' }]] } }),
        ),
        'ends in the middle': one('AWS::CodeBuild::Project', {
          Triggers: { FilterGroups: [[{ Type: 'HEAD_REF', Pattern: '^main$|x' }]] },
        }),
        'begins in the middle': one('AWS::CodeBuild::Project', {
          Triggers: { FilterGroups: [[{ Type: 'HEAD_REF', Pattern: 'x|^main$' }]] },
        }),
      },
    },
  }),
});
