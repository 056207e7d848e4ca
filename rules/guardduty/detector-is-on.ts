import { one } from '../example';
import { expectOn } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-GD-01',
  title: "GuardDuty's detector is on",
  severity: 'high',
  profile: 'recommended',
  controls: ['OPS-07'],
  frameworks: { fsbp: ['GuardDuty.1'] },
  waivable: true,
  appliesTo: ['AWS::GuardDuty::Detector'],
  check(resource) {
    return expectOn(resource.get('Enable'), 'the detector');
  },
  docs: () => ({
    rationale: 'GuardDuty sees stolen keys, mining and calls to known attackers. Off, it sees nothing.',
    remediation: 'Set `Enable` to true.',

    examples: {
      pass: { on: one('AWS::GuardDuty::Detector', { Enable: true }) },
      fail: {
        off: one('AWS::GuardDuty::Detector', { Enable: false }),
        omitted: one('AWS::GuardDuty::Detector'),
      },
    },
  }),
});
