import { one } from '../example';
import { expectOneOf } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-SAGE-12',
  title: 'Studio domain signs users in by IAM Identity Center',
  severity: 'low',
  profile: 'strict',
  controls: ['IDN-12'],
  waivable: true,
  appliesTo: ['AWS::SageMaker::Domain'],
  check(resource) {
    return expectOneOf(resource.get('AuthMode'), 'how users sign in', 'SSO');
  },
  docs: () => ({
    rationale: 'People who leave are locked out in one place.',
    remediation: 'Set `AuthMode` to `SSO`.',
    whenNotToUse: 'For domains that are entered from your own portal.',
    examples: {
      pass: { sso: one('AWS::SageMaker::Domain', { AuthMode: 'SSO' }) },
      fail: {
        omitted: one('AWS::SageMaker::Domain'),
        iam: one('AWS::SageMaker::Domain', { AuthMode: 'IAM' }),
      },
    },
  }),
});
