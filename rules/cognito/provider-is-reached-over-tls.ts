import { testPattern } from '../../template/policy';
import { one, each } from '../example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-COG-88',
  title: 'User pool reaches identity providers over TLS',
  severity: 'high',
  profile: 'recommended',
  controls: ['DAT-03', 'IDN-05'],
  waivable: true,
  appliesTo: ['AWS::Cognito::UserPoolIdentityProvider'],
  check(resource) {
    const details = resource.get('ProviderDetails');
    return ['MetadataURL', 'oidc_issuer', 'authorize_url', 'token_url', 'attributes_url', 'jwks_uri'].flatMap(
      (name) => {
        const url = details.get(name);
        return testPattern(url, 'is plain HTTP', (text) => /^http:\/\//i.test(text))
          ? fail(url, `the address ${name} is ${url.describe()}`)
          : pass();
      },
    );
  },
  docs: () => ({
    rationale:
      'The keys by which tokens are checked come from there. Over plain HTTP whoever is on the way puts in his own, and signs in as anybody.',
    remediation: 'Use `https://` in `ProviderDetails`.',

    examples: {
      pass: {
        tls: one('AWS::Cognito::UserPoolIdentityProvider', {
          ProviderType: 'OIDC',
          ProviderDetails: { oidc_issuer: 'https://idp.example.com' },
        }),
        'no addresses': one('AWS::Cognito::UserPoolIdentityProvider'),
        'a plain address within another': one('AWS::Cognito::UserPoolIdentityProvider', {
          ProviderDetails: { token_url: 'https://idp.example.com/http://x' },
        }),
      },
      fail: {
        plain: one('AWS::Cognito::UserPoolIdentityProvider', {
          ProviderType: 'OIDC',
          ProviderDetails: { oidc_issuer: 'http://idp.example.com' },
        }),
        'metadata without TLS': one('AWS::Cognito::UserPoolIdentityProvider', {
          ProviderType: 'SAML',
          ProviderDetails: { MetadataURL: 'http://idp.example.com/metadata' },
        }),
        ...each(['authorize_url', 'token_url', 'attributes_url', 'jwks_uri'], (name) =>
          one('AWS::Cognito::UserPoolIdentityProvider', {
            ProviderDetails: { [name]: 'http://idp.example.com' },
          }),
        ),
      },
    },
  }),
});
