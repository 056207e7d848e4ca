import { one } from '../example';
import { expectNoneOf } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-CW-03',
  title: 'Alarm does not take lost data for good news',
  severity: 'low',
  profile: 'strict',
  controls: ['OPS-02'],
  waivable: true,
  appliesTo: ['AWS::CloudWatch::Alarm'],
  check(resource) {
    return expectNoneOf(resource.get('TreatMissingData'), 'what lost data means', 'ignore', 'notBreaching');
  },
  docs: () => ({
    rationale: 'What stops sending numbers is often what is broken, or switched off by somebody.',
    remediation: 'Set `TreatMissingData` to `breaching` or `missing`.',
    whenNotToUse: 'For counts of errors, which send nothing when there are none.',
    examples: {
      pass: { 'omitted, which means missing': one('AWS::CloudWatch::Alarm') },
      fail: {
        good: one('AWS::CloudWatch::Alarm', { TreatMissingData: 'notBreaching' }),
        ignored: one('AWS::CloudWatch::Alarm', { TreatMissingData: 'ignore' }),
      },
    },
  }),
});
