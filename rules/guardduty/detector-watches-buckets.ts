import { expectFeature } from '../detector-feature';
import { one } from '../example';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-GD-02',
  title: "GuardDuty's detector watches buckets",
  severity: 'medium',
  profile: 'recommended',
  controls: ['OPS-07'],
  frameworks: { fsbp: ['GuardDuty.10'] },
  waivable: true,
  appliesTo: ['AWS::GuardDuty::Detector'],
  check(resource) {
    return expectFeature(resource, 'S3_DATA_EVENTS', resource.get('DataSources.S3Logs.Enable'));
  },
  docs: () => ({
    rationale: 'A copy of a bucket by a stolen key is seen in its data events only.',
    remediation: 'Add `S3_DATA_EVENTS` with `ENABLED` to `Features`.',

    examples: {
      pass: {
        on: one('AWS::GuardDuty::Detector', {
          Enable: true,
          Features: [{ Name: 'S3_DATA_EVENTS', Status: 'ENABLED' }],
        }),
        'by its older name': one('AWS::GuardDuty::Detector', { DataSources: { S3Logs: { Enable: true } } }),
      },
      fail: {
        omitted: one('AWS::GuardDuty::Detector', { Enable: true }),
        off: one('AWS::GuardDuty::Detector', { Features: [{ Name: 'S3_DATA_EVENTS', Status: 'DISABLED' }] }),
      },
    },
  }),
});
