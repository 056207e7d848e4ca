import { userPool } from '../cognito-example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-COG-30',
  title: 'User pool keeps an e-mail address until the new one is verified',
  severity: 'medium',
  profile: 'recommended',
  controls: ['IDN-04'],
  waivable: true,
  appliesTo: ['AWS::Cognito::UserPool'],
  check(resource) {
    if (!resource.get('AutoVerifiedAttributes').some((name) => name.is('email'))) return pass();
    const kept = resource.get('UserAttributeUpdateSettings.AttributesRequireVerificationBeforeUpdate');
    return kept.some((name) => name.is('email'))
      ? pass()
      : fail(kept, 'a new address counts before it is verified');
  },
  docs: () => ({
    rationale:
      'Whoever holds a session for a minute changes the address and resets the password by it. With this setting the old address counts until the new one has answered.',
    remediation:
      'Add `email` to `UserAttributeUpdateSettings.AttributesRequireVerificationBeforeUpdate`. `SecureUserPool` does.',

    examples: {
      pass: {
        kept: userPool({
          AutoVerifiedAttributes: ['email'],
          UserAttributeUpdateSettings: { AttributesRequireVerificationBeforeUpdate: ['email'] },
        }),
        'no verified address': userPool(),
      },
      fail: {
        omitted: userPool({ AutoVerifiedAttributes: ['email'] }),
        'only the number': userPool({
          AutoVerifiedAttributes: ['email'],
          UserAttributeUpdateSettings: { AttributesRequireVerificationBeforeUpdate: ['phone_number'] },
        }),
      },
    },
  }),
});
