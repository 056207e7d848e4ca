import { one } from '../example';
import { expectAtMost } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-SSM-05',
  title: 'Patch baseline approves security patches within two weeks',
  severity: 'medium',
  profile: 'recommended',
  controls: ['SUP-05'],
  frameworks: { fsbp: ['SSM.2'] },
  waivable: true,
  appliesTo: ['AWS::SSM::PatchBaseline'],
  check(resource) {
    return resource
      .get('ApprovalRules.PatchRules')
      .each((rule) => expectAtMost(rule.get('ApproveAfterDays'), 'the days until a patch is approved', 14));
  },
  docs: () => ({
    rationale: 'A hole that is known is used within days.',
    remediation: 'Set `ApprovalRules.PatchRules[].ApproveAfterDays` to 7 or less.',

    examples: {
      pass: {
        week: one('AWS::SSM::PatchBaseline', { ApprovalRules: { PatchRules: [{ ApproveAfterDays: 7 }] } }),
        'no rules': one('AWS::SSM::PatchBaseline'),
      },
      fail: {
        'two months, without need': one('AWS::SSM::PatchBaseline', {
          ApprovalRules: { PatchRules: [{ ApproveAfterDays: 60 }] },
        }),
      },
    },
  }),
});
