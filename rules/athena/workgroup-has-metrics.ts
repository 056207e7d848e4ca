import { one } from '../example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-ATH-03',
  title: "Athena's workgroup publishes metrics",
  severity: 'low',
  profile: 'strict',
  controls: ['OPS-02'],
  waivable: true,
  appliesTo: ['AWS::Athena::WorkGroup'],
  check(resource) {
    const published = resource.get('WorkGroupConfiguration.PublishCloudWatchMetricsEnabled');
    return published.isFalse() ? fail(published, 'no metrics are published') : pass();
  },
  docs: () => ({
    rationale: 'Somebody who reads everything shows in the number of bytes first.',
    remediation: 'Set `WorkGroupConfiguration.PublishCloudWatchMetricsEnabled` to true, or leave it out.',
    whenNotToUse: 'For workgroups of tests.',
    examples: {
      pass: { omitted: one('AWS::Athena::WorkGroup') },
      fail: {
        off: one('AWS::Athena::WorkGroup', {
          WorkGroupConfiguration: { PublishCloudWatchMetricsEnabled: false },
        }),
      },
    },
  }),
});
