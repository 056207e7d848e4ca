import { one } from '../example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-CB-13',
  title: "CodeBuild project's webhook says what starts a build",
  severity: 'medium',
  profile: 'recommended',
  controls: ['SUP-03'],
  waivable: true,
  appliesTo: ['AWS::CodeBuild::Project'],
  check(resource) {
    const triggers = resource.get('Triggers');
    return triggers.get('Webhook').isTrue() && triggers.get('FilterGroups').items().length === 0
      ? fail(triggers.get('FilterGroups'), 'every event of the repository starts a build')
      : pass();
  },
  docs: () => ({
    rationale: 'Without filters a pull request of a stranger builds his code with the role of the project.',
    remediation: 'Set `Triggers.FilterGroups` to pushes on your branches, and to known actors.',

    examples: {
      pass: {
        filtered: one('AWS::CodeBuild::Project', {
          Triggers: { Webhook: true, FilterGroups: [[{ Type: 'EVENT', Pattern: 'PUSH' }]] },
        }),
        'no webhook': one('AWS::CodeBuild::Project'),
      },
      fail: { omitted: one('AWS::CodeBuild::Project', { Triggers: { Webhook: true } }) },
    },
  }),
});
