import { one } from '../example';
import { expectOn } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-DET-01',
  title: 'Detective takes in new accounts by itself',
  severity: 'low',
  profile: 'strict',
  controls: ['OPS-07'],
  waivable: true,
  appliesTo: ['AWS::Detective::Graph'],
  check(resource) {
    return expectOn(resource.get('AutoEnableMembers'), 'taking in new accounts');
  },
  docs: () => ({
    rationale: 'An account that nobody added is where an investigation ends.',
    remediation: 'Set `AutoEnableMembers` to true.',
    whenNotToUse: 'Outside an organization.',
    examples: {
      pass: { on: one('AWS::Detective::Graph', { AutoEnableMembers: true }) },
      fail: { omitted: one('AWS::Detective::Graph') },
    },
  }),
});
