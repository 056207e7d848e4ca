import { one } from '../example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-IAM-39',
  title: 'IAM policy is for a group, a role or a user',
  severity: 'low',
  profile: 'strict',
  controls: ['AUT-02'],
  waivable: true,
  appliesTo: ['AWS::IAM::Policy'],
  check(resource) {
    return ['Groups', 'Roles', 'Users'].some((name) => resource.get(name).isPresent())
      ? pass()
      : fail('', 'the policy is for nobody');
  },
  docs: () => ({
    rationale:
      'A policy without an identity gives nobody anything. Most often a list stands in the wrong place, and what was meant to hold does not.',
    remediation: 'Name groups in `Groups` or roles in `Roles`.',
    whenNotToUse: 'For parts of templates that are completed before deployment.',
    examples: {
      pass: {
        'a group': one('AWS::IAM::Policy', { Groups: ['developers'] }),
        'a role': one('AWS::IAM::Policy', { Roles: ['task'] }),
        'a user, whom another rule judges': one('AWS::IAM::Policy', { Users: ['alice'] }),
      },
      fail: {
        omitted: one('AWS::IAM::Policy'),
        'in the wrong place': one('AWS::IAM::Policy', { Policies: [{ Groups: ['developers'] }] }),
      },
    },
  }),
});
