import { one } from '../example';
import { expectOn } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-EC2-52',
  title: 'Machine is watched each minute',
  severity: 'low',
  profile: 'strict',
  controls: ['OPS-02'],
  waivable: true,
  appliesTo: ['AWS::EC2::Instance'],
  check(resource) {
    return expectOn(resource.get('Monitoring'), 'detailed monitoring');
  },
  docs: () => ({
    rationale:
      'The basic metrics come every five minutes. A machine can be misused and cleaned up in between.',
    remediation: 'Set `Monitoring` to true.',
    whenNotToUse: 'For machines without load, whose metrics cost more than they tell.',
    examples: {
      pass: { on: one('AWS::EC2::Instance', { Monitoring: true }) },
      fail: { omitted: one('AWS::EC2::Instance'), off: one('AWS::EC2::Instance', { Monitoring: false }) },
    },
  }),
});
