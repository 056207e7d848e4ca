import { userPool } from '../cognito-example';
import { expectOn } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-COG-24',
  title: 'User pool lets only administrators make users',
  severity: 'medium',
  profile: 'strict',
  controls: ['IDN-09'],
  waivable: true,
  appliesTo: ['AWS::Cognito::UserPool'],
  check(resource) {
    return expectOn(
      resource.get('AdminCreateUserConfig.AllowAdminCreateUserOnly'),
      'creation by administrators only',
    );
  },
  docs: () => ({
    rationale:
      'Where anybody may sign up, anybody gets tokens of the pool, and every place that trusts a token without looking at its user is open.',
    remediation: 'Set `AdminCreateUserConfig.AllowAdminCreateUserOnly` to true. `SecureUserPool` does.',
    whenNotToUse: 'For applications that anybody may join.',
    examples: {
      pass: { administrators: userPool({ AdminCreateUserConfig: { AllowAdminCreateUserOnly: true } }) },
      fail: {
        omitted: userPool(),
        anybody: userPool({ AdminCreateUserConfig: { AllowAdminCreateUserOnly: false } }),
      },
    },
  }),
});
