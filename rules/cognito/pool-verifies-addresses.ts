import { userPool } from '../cognito-example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-COG-29',
  title: 'User pool verifies the e-mail address by which users sign in or recover',
  severity: 'medium',
  profile: 'recommended',
  controls: ['IDN-01'],
  waivable: true,
  appliesTo: ['AWS::Cognito::UserPool'],
  check(resource) {
    const used =
      [resource.get('UsernameAttributes'), resource.get('AliasAttributes')].some((list) =>
        list.some((name) => name.is('email')),
      ) ||
      resource
        .get('AccountRecoverySetting.RecoveryMechanisms')
        .some((mechanism) => mechanism.get('Name').is('verified_email'));
    const verified = resource.get('AutoVerifiedAttributes');
    return !used || verified.some((name) => name.is('email'))
      ? pass()
      : fail(verified, 'e-mail addresses are not verified');
  },
  docs: () => ({
    rationale:
      'An address that nobody verified may belong to somebody else, who then resets the password, or whose account is taken first.',
    remediation: 'Add `email` to `AutoVerifiedAttributes`.',

    examples: {
      pass: {
        verified: userPool({ UsernameAttributes: ['email'], AutoVerifiedAttributes: ['email'] }),
        'no address is used': userPool(),
        'a way back by telephone': userPool({
          AccountRecoverySetting: { RecoveryMechanisms: [{ Name: 'verified_phone_number', Priority: 1 }] },
        }),
      },
      fail: {
        omitted: userPool({ UsernameAttributes: ['email'] }),
        'only the number': userPool({ AliasAttributes: ['email'], AutoVerifiedAttributes: ['phone_number'] }),
        'a way back into an account': userPool({
          AccountRecoverySetting: { RecoveryMechanisms: [{ Name: 'verified_email', Priority: 1 }] },
        }),
      },
    },
  }),
});
