import { one } from '../example';
import { expectSet } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-EMR-04',
  title: 'EMR cluster keeps its logs',
  severity: 'low',
  profile: 'strict',
  controls: ['OPS-01'],
  waivable: true,
  appliesTo: ['AWS::EMR::Cluster'],
  check(resource) {
    return expectSet(resource.get('LogUri'), 'the place for logs');
  },
  docs: () => ({
    rationale: 'A cluster that was stopped takes its logs with it.',
    remediation: 'Set `LogUri` to a folder of a bucket.',
    whenNotToUse: 'For clusters whose work is recorded elsewhere.',
    examples: {
      pass: { kept: one('AWS::EMR::Cluster', { LogUri: 's3://logs/emr/' }) },
      fail: { omitted: one('AWS::EMR::Cluster') },
    },
  }),
});
