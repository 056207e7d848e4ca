import { one } from '../example';
import { expectOn } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-EC2-54',
  title: 'Machine is protected from termination',
  severity: 'low',
  profile: 'strict',
  controls: ['OPS-04'],
  waivable: true,
  appliesTo: ['AWS::EC2::Instance'],
  check(resource) {
    return expectOn(resource.get('DisableApiTermination'), 'protection from termination');
  },
  docs: () => ({
    rationale: 'One wrong call ends a machine for good.',
    remediation: 'Set `DisableApiTermination` to true on machines that are not replaced by themselves.',
    whenNotToUse: 'For machines of a group, which come back by themselves.',
    examples: {
      pass: { protected: one('AWS::EC2::Instance', { DisableApiTermination: true }) },
      fail: { omitted: one('AWS::EC2::Instance') },
    },
  }),
});
