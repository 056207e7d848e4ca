import { one } from '../example';
import { expectSet } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-IAM-39',
  title: 'IAM policy is attached to a group',
  severity: 'low',
  profile: 'strict',
  controls: ['AUT-02'],
  waivable: true,
  appliesTo: ['AWS::IAM::Policy'],
  check(resource) {
    return expectSet(resource.get('Groups'), 'the list of groups');
  },
  docs: () => ({
    rationale:
      'Where people are meant, a policy on a group is the one place that says what their task needs.',
    remediation: 'Name groups in `Groups`.',
    whenNotToUse: 'Where policies are for roles of programs, which is most of the time.',
    examples: {
      pass: { 'a group': one('AWS::IAM::Policy', { Groups: ['developers'] }) },
      fail: { omitted: one('AWS::IAM::Policy', { Roles: ['task'] }) },
    },
  }),
});
