import { one } from '../example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-GRAF-01',
  title: 'Grafana workspace signs users in by an identity provider',
  severity: 'low',
  profile: 'recommended',
  controls: ['IDN-12'],
  waivable: true,
  appliesTo: ['AWS::Grafana::Workspace'],
  check(resource) {
    const providers = resource.get('AuthenticationProviders');
    return providers.items().length > 0 ? pass() : fail(providers, 'no identity provider is named');
  },
  docs: () => ({
    rationale: 'People who leave are locked out in one place.',
    remediation: 'Set `AuthenticationProviders` to `[AWS_SSO]` or `[SAML]`.',

    examples: {
      pass: { sso: one('AWS::Grafana::Workspace', { AuthenticationProviders: ['AWS_SSO'] }) },
      fail: { omitted: one('AWS::Grafana::Workspace') },
    },
  }),
});
