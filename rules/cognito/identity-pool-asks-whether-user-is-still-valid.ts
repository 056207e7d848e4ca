import { one } from '../example';
import { expectOn } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-COG-81',
  title: 'Identity pool asks the user pool whether a token still counts',
  severity: 'medium',
  profile: 'strict',
  controls: ['IDN-04'],
  waivable: true,
  appliesTo: ['AWS::Cognito::IdentityPool'],
  check(resource) {
    return resource
      .get('CognitoIdentityProviders')
      .each((provider) =>
        expectOn(provider.get('ServerSideTokenCheck'), 'the check of tokens at the user pool'),
      );
  },
  docs: () => ({
    rationale:
      'Without the check a user who was disabled or signed out everywhere still gets AWS credentials until the token ends.',
    remediation: 'Set `CognitoIdentityProviders[].ServerSideTokenCheck` to true.',
    whenNotToUse: 'Where tokens live a few minutes and the delay of the check matters.',
    examples: {
      pass: {
        checked: one('AWS::Cognito::IdentityPool', {
          CognitoIdentityProviders: [
            {
              ClientId: 'abc',
              ProviderName: 'cognito-idp.eu-central-1.amazonaws.com/x',
              ServerSideTokenCheck: true,
            },
          ],
        }),
        'no user pools': one('AWS::Cognito::IdentityPool'),
      },
      fail: {
        omitted: one('AWS::Cognito::IdentityPool', { CognitoIdentityProviders: [{ ClientId: 'abc' }] }),
        off: one('AWS::Cognito::IdentityPool', {
          CognitoIdentityProviders: [{ ClientId: 'abc', ServerSideTokenCheck: false }],
        }),
      },
    },
  }),
});
