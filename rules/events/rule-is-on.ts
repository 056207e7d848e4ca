import { one } from '../example';
import { expectNoneOf } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-EV-04',
  title: 'Event rule is switched on',
  severity: 'low',
  profile: 'strict',
  controls: ['OPS-02'],
  waivable: true,
  appliesTo: ['AWS::Events::Rule'],
  check(resource) {
    return expectNoneOf(resource.get('State'), 'the rule', 'DISABLED');
  },
  docs: () => ({
    rationale: 'A rule that is off looks like an alarm and is none.',
    remediation: 'Set `State` to `ENABLED`, or remove the rule.',
    whenNotToUse: 'For rules that people switch on when they need them.',

    examples: {
      pass: {
        'omitted, which means on': one('AWS::Events::Rule'),
        on: one('AWS::Events::Rule', { State: 'ENABLED' }),
      },
      fail: { off: one('AWS::Events::Rule', { State: 'DISABLED' }) },
    },
  }),
});
