import { one } from '../example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-DMS-02',
  title: 'Replication instance takes minor versions by itself',
  severity: 'low',
  profile: 'recommended',
  controls: ['SUP-05'],
  frameworks: { fsbp: ['DMS.6'] },
  waivable: true,
  appliesTo: ['AWS::DMS::ReplicationInstance'],
  check(resource) {
    const auto = resource.get('AutoMinorVersionUpgrade');
    return auto.isFalse() ? fail(auto, 'minor versions are not taken') : pass();
  },
  docs: () => ({
    rationale: 'Minor versions bring repairs of known holes.',
    remediation: 'Set `AutoMinorVersionUpgrade` to true, or leave it out.',

    examples: {
      pass: { omitted: one('AWS::DMS::ReplicationInstance') },
      fail: { off: one('AWS::DMS::ReplicationInstance', { AutoMinorVersionUpgrade: false }) },
    },
  }),
});
