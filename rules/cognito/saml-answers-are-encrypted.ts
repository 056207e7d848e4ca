import { one } from '../example';
import { expectOn } from '../expect';
import { defineRule, pass } from '../rule';

export default defineRule({
  id: 'PC-COG-86',
  title: 'User pool takes encrypted answers from a SAML provider only',
  severity: 'low',
  profile: 'strict',
  controls: ['DAT-03'],
  waivable: true,
  appliesTo: ['AWS::Cognito::UserPoolIdentityProvider'],
  check(resource) {
    return resource.get('ProviderType').is('SAML')
      ? expectOn(resource.get('ProviderDetails.EncryptedResponses'), 'the encryption of answers')
      : pass();
  },
  docs: () => ({
    rationale:
      'A SAML answer passes through the browser of the user. Unencrypted it shows names and groups to everything that runs there.',
    remediation:
      'Set `ProviderDetails.EncryptedResponses` to true, and give the provider the certificate of the pool.',
    whenNotToUse: 'For providers that cannot encrypt.',
    examples: {
      pass: {
        encrypted: one('AWS::Cognito::UserPoolIdentityProvider', {
          ProviderType: 'SAML',
          ProviderDetails: { EncryptedResponses: 'true' },
        }),
        'no SAML': one('AWS::Cognito::UserPoolIdentityProvider', { ProviderType: 'OIDC' }),
      },
      fail: { omitted: one('AWS::Cognito::UserPoolIdentityProvider', { ProviderType: 'SAML' }) },
    },
  }),
});
