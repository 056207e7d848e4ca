import { one } from '../example';
import { expectOn } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-XR-01',
  title: 'Group of traces looks for anomalies',
  severity: 'low',
  profile: 'strict',
  controls: ['OPS-02'],
  waivable: true,
  appliesTo: ['AWS::XRay::Group'],
  check(resource) {
    return expectOn(
      resource.get('InsightsConfiguration.InsightsEnabled'),
      'the search for anomalies in traces',
    );
  },
  docs: () => ({
    rationale: 'A group of traces without insights shows nothing by itself.',
    remediation: 'Set `InsightsConfiguration.InsightsEnabled` to true.',
    whenNotToUse: 'For groups that are looked at by hand.',
    examples: {
      pass: { on: one('AWS::XRay::Group', { InsightsConfiguration: { InsightsEnabled: true } }) },
      fail: { omitted: one('AWS::XRay::Group') },
    },
  }),
});
