import { one } from '../example';
import { allow, policyOf } from '../policy-example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-RA-01',
  title: 'Profile for machines outside narrows their sessions',
  severity: 'medium',
  profile: 'recommended',
  controls: ['AUT-02'],
  waivable: true,
  appliesTo: ['AWS::RolesAnywhere::Profile'],
  check(resource) {
    return resource.get('SessionPolicy').isPresent() || resource.get('ManagedPolicyArns').items().length > 0
      ? pass()
      : fail(resource.get('SessionPolicy'), 'sessions have all rights of their roles');
  },
  docs: () => ({
    rationale: 'A certificate that was copied from a machine outside has then all that the role has.',
    remediation: 'Set `SessionPolicy` or `ManagedPolicyArns`.',

    examples: {
      pass: {
        narrowed: one('AWS::RolesAnywhere::Profile', {
          SessionPolicy: JSON.stringify(policyOf(allow('s3:GetObject'))),
        }),
        'narrowed by managed policies': one('AWS::RolesAnywhere::Profile', {
          ManagedPolicyArns: ['arn:aws:iam::aws:policy/ReadOnlyAccess'],
        }),
      },
      fail: { omitted: one('AWS::RolesAnywhere::Profile') },
    },
  }),
});
