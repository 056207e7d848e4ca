import { one } from '../example';
import { expectOneOf } from '../expect';
import { defineRule, pass } from '../rule';

export default defineRule({
  id: 'PC-COG-85',
  title: 'User pool signs what it asks a SAML provider',
  severity: 'low',
  profile: 'strict',
  controls: ['IDN-05'],
  waivable: true,
  appliesTo: ['AWS::Cognito::UserPoolIdentityProvider'],
  check(resource) {
    return resource.get('ProviderType').is('SAML')
      ? expectOneOf(
          resource.get('ProviderDetails.RequestSigningAlgorithm'),
          'the signature of requests',
          'rsa-sha256',
        )
      : pass();
  },
  docs: () => ({
    rationale:
      'A provider that takes unsigned requests can be asked in your name, with an address to answer to that is not yours.',
    remediation:
      'Set `ProviderDetails.RequestSigningAlgorithm` to `rsa-sha256`, and have the provider demand it.',
    whenNotToUse: 'For providers that do not check signatures.',
    examples: {
      pass: {
        signed: one('AWS::Cognito::UserPoolIdentityProvider', {
          ProviderType: 'SAML',
          ProviderDetails: { RequestSigningAlgorithm: 'rsa-sha256' },
        }),
        'no SAML': one('AWS::Cognito::UserPoolIdentityProvider', { ProviderType: 'Google' }),
      },
      fail: {
        omitted: one('AWS::Cognito::UserPoolIdentityProvider', {
          ProviderType: 'SAML',
          ProviderDetails: { MetadataURL: 'https://idp.example.com/metadata' },
        }),
      },
    },
  }),
});
