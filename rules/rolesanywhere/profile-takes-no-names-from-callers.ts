import { one } from '../example';
import { expectNotOn } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-RA-02',
  title: 'Profile for machines outside takes no session names from callers',
  severity: 'low',
  profile: 'strict',
  controls: ['AUT-07'],
  waivable: true,
  appliesTo: ['AWS::RolesAnywhere::Profile'],
  check(resource) {
    return expectNotOn(resource.get('AcceptRoleSessionName'), 'names from callers');
  },
  docs: () => ({
    rationale: 'The name stands in the trail. One that the caller chose says nothing about who it was.',
    remediation: 'Set `AcceptRoleSessionName` to false, or leave it out.',
    whenNotToUse: 'Where names come from a tool that is trusted.',
    examples: {
      pass: { omitted: one('AWS::RolesAnywhere::Profile') },
      fail: { on: one('AWS::RolesAnywhere::Profile', { AcceptRoleSessionName: true }) },
    },
  }),
});
