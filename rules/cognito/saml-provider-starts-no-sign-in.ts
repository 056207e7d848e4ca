import { one } from '../example';
import { expectNotOn } from '../expect';
import { defineRule, pass } from '../rule';

export default defineRule({
  id: 'PC-COG-87',
  title: 'User pool takes no SAML answer that it did not ask for',
  severity: 'medium',
  profile: 'recommended',
  controls: ['IDN-05'],
  waivable: true,
  appliesTo: ['AWS::Cognito::UserPoolIdentityProvider'],
  check(resource) {
    return resource.get('ProviderType').is('SAML')
      ? expectNotOn(resource.get('ProviderDetails.IDPInit'), 'sign-in begun by the provider')
      : pass();
  },
  docs: () => ({
    rationale:
      'An answer that nobody asked for can be planted: a victim is signed in to the account of the attacker and works there.',
    remediation: 'Set `ProviderDetails.IDPInit` to false, or leave it out.',

    examples: {
      pass: {
        omitted: one('AWS::Cognito::UserPoolIdentityProvider', { ProviderType: 'SAML' }),
        off: one('AWS::Cognito::UserPoolIdentityProvider', {
          ProviderType: 'SAML',
          ProviderDetails: { IDPInit: 'false' },
        }),
      },
      fail: {
        on: one('AWS::Cognito::UserPoolIdentityProvider', {
          ProviderType: 'SAML',
          ProviderDetails: { IDPInit: 'true' },
        }),
      },
    },
  }),
});
