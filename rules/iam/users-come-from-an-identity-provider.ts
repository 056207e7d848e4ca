import { one } from '../example';
import { defineRule, fail } from '../rule';

export default defineRule({
  id: 'PC-IAM-41',
  title: 'Templates make no IAM users',
  severity: 'medium',
  profile: 'strict',
  controls: ['IDN-12'],
  frameworks: { cis30: ['1.21'], cis50: ['1.20'], cis70: ['2.19'] },
  waivable: true,
  appliesTo: ['AWS::IAM::User'],
  check(resource) {
    return fail(resource.get('UserName'), 'an IAM user keeps its credentials until somebody takes them away');
  },
  docs: () => ({
    rationale:
      'IAM users hold passwords and keys that do not expire. People sign in by an identity provider and programs by roles, whose credentials last hours.',
    remediation: 'Use IAM Identity Center for people, and roles (`AWS::IAM::Role`) for programs.',
    whenNotToUse:
      'For the few programs outside AWS that can use neither a web identity nor IAM Roles Anywhere.',
    examples: {
      pass: {
        'a user that is never made': {
          Conditions: { Never: { 'Fn::Equals': ['a', 'b'] } },
          ...one('AWS::IAM::User', {}, { Condition: 'Never' }),
        },
      },
      fail: { omitted: one('AWS::IAM::User'), 'no key': one('AWS::IAM::User', { UserName: 'alice' }) },
    },
  }),
});
