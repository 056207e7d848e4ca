import { one } from '../example';
import { expectNoneOf } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-GD-09',
  title: "GuardDuty's filters archive no findings",
  severity: 'medium',
  profile: 'strict',
  controls: ['OPS-07'],
  waivable: true,
  appliesTo: ['AWS::GuardDuty::Filter'],
  check(resource) {
    return expectNoneOf(resource.get('Action'), 'what the filter does', 'ARCHIVE');
  },
  docs: () => ({
    rationale: 'An archived finding is told to nobody: not to events, not to Security Hub.',
    remediation: 'Set `Action` to `NOOP`, and decide where findings are read.',
    whenNotToUse: 'For findings that are known and narrowly described.',
    examples: {
      pass: {
        shown: one('AWS::GuardDuty::Filter', { Action: 'NOOP' }),
        omitted: one('AWS::GuardDuty::Filter'),
      },
      fail: { archived: one('AWS::GuardDuty::Filter', { Action: 'ARCHIVE' }) },
    },
  }),
});
