import { imported, inProduction, one, staged, each } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::OpenSearchService::Domain', properties);

export default defineRule({
  id: 'PC-OS-20',
  title: 'OpenSearch dashboards sign people in by Cognito, SAML or Identity Center',
  severity: 'low',
  profile: 'strict',
  controls: ['IDN-02'],
  waivable: true,
  appliesTo: ['AWS::OpenSearchService::Domain', 'AWS::Elasticsearch::Domain'],
  check(resource) {
    const cognito = resource.get('CognitoOptions.Enabled');
    const others = [
      'AdvancedSecurityOptions.SAMLOptions.Enabled',
      'IdentityCenterOptions.EnabledAPIAccess',
      'AdvancedSecurityOptions.JWTOptions.Enabled',
    ];
    return cognito.isTrue() || others.some((name) => resource.get(name).isTrue())
      ? pass()
      : fail(cognito, 'people sign in to its dashboards with a name and a password, if at all');
  },
  docs: () => ({
    rationale:
      'Dashboards show everything that is indexed. People should come through a sign-in with a second factor.',
    remediation: 'Set `CognitoOptions` or `AdvancedSecurityOptions.SAMLOptions`.',
    whenNotToUse: 'Where nobody uses the dashboards.',
    examples: {
      pass: {
        Cognito: subject({ CognitoOptions: { Enabled: true } }),
        SAML: subject({ AdvancedSecurityOptions: { SAMLOptions: { Enabled: true } } }),
        ...each(['JWTOptions', 'IdentityCenterOptions'], (name) =>
          subject(
            name === 'JWTOptions'
              ? { AdvancedSecurityOptions: { JWTOptions: { Enabled: true } } }
              : { IdentityCenterOptions: { EnabledAPIAccess: true } },
          ),
        ),
      },
      fail: {
        omitted: subject(),
        off: subject({ CognitoOptions: { Enabled: false } }),
        'off outside production': staged(subject({ CognitoOptions: { Enabled: inProduction(true, false) } })),
      },
      unknown: {
        imported: subject({ CognitoOptions: { Enabled: imported } }),
      },
    },
  }),
});
