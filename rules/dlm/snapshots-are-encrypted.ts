import { one } from '../example';
import { expectOn } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-DLM-01',
  title: 'Copies of snapshots are encrypted',
  severity: 'medium',
  profile: 'recommended',
  controls: ['DAT-02'],
  waivable: true,
  appliesTo: ['AWS::DLM::LifecyclePolicy'],
  check(resource) {
    return resource
      .get('PolicyDetails.Schedules')
      .each((schedule) =>
        schedule
          .get('CrossRegionCopyRules')
          .each((rule) => expectOn(rule.get('Encrypted'), 'the encryption of copies')),
      );
  },
  docs: () => ({
    rationale: 'A copy in another region is forgotten first and found last.',
    remediation: 'Set `CrossRegionCopyRules[].Encrypted` to true.',

    examples: {
      pass: {
        encrypted: one('AWS::DLM::LifecyclePolicy', {
          PolicyDetails: { Schedules: [{ CrossRegionCopyRules: [{ Encrypted: true }] }] },
        }),
        'no copies': one('AWS::DLM::LifecyclePolicy'),
      },
      fail: {
        'off, without need': one('AWS::DLM::LifecyclePolicy', {
          PolicyDetails: { Schedules: [{ CrossRegionCopyRules: [{ Encrypted: false }] }] },
        }),
      },
    },
  }),
});
