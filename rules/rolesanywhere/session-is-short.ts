import { one } from '../example';
import { expectAtMost } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-RA-03',
  title: 'Profile for machines outside gives sessions of an hour at most',
  severity: 'low',
  profile: 'strict',
  controls: ['AUT-09'],
  waivable: true,
  appliesTo: ['AWS::RolesAnywhere::Profile'],
  check(resource) {
    return expectAtMost(resource.get('DurationSeconds'), 'the longest session in seconds', 3600);
  },
  docs: () => ({
    rationale: 'A session that was taken works until it ends.',
    remediation: 'Set `DurationSeconds` to 3600 or less.',
    whenNotToUse: 'For jobs that run longer and cannot renew.',
    examples: {
      pass: { omitted: one('AWS::RolesAnywhere::Profile') },
      fail: { long: one('AWS::RolesAnywhere::Profile', { DurationSeconds: 43_200 }) },
    },
  }),
});
