import { one } from '../example';
import { expectNoneOf } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-INS-01',
  title: "Inspector's filters suppress no findings",
  severity: 'medium',
  profile: 'strict',
  controls: ['OPS-07', 'SUP-05'],
  waivable: true,
  appliesTo: ['AWS::InspectorV2::Filter'],
  check(resource) {
    return expectNoneOf(resource.get('FilterAction'), 'what the filter does', 'SUPPRESS');
  },
  docs: () => ({
    rationale: 'A suppressed hole is told to nobody, also when it becomes easy to use.',
    remediation: 'Set `FilterAction` to `NONE`.',
    whenNotToUse: 'For holes that were judged and have an end date.',
    examples: {
      pass: {
        shown: one('AWS::InspectorV2::Filter', { FilterAction: 'NONE' }),
        omitted: one('AWS::InspectorV2::Filter'),
      },
      fail: { hidden: one('AWS::InspectorV2::Filter', { FilterAction: 'SUPPRESS' }) },
    },
  }),
});
