import { imported, inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::OpenSearchService::Domain', properties);

export default defineRule({
  id: 'PC-OS-02',
  title: 'OpenSearch domain speaks TLS 1.2 or newer alone',
  severity: 'high',
  profile: 'recommended',
  controls: ['DAT-03'],
  frameworks: { fsbp: ['ES.8', 'OpenSearch.8'] },
  waivable: true,
  appliesTo: ['AWS::OpenSearchService::Domain', 'AWS::Elasticsearch::Domain'],
  check(resource) {
    const policy = resource.get('DomainEndpointOptions.TLSSecurityPolicy');
    return policy.test('asks for TLS 1.2 or newer', (text) => /^Policy-Min-TLS-1-[23]-/i.test(text))
      ? pass()
      : fail(policy, `the TLS policy is ${policy.describe()}`);
  },
  docs: () => ({
    rationale: 'The default policy still speaks TLS 1.0, whose weaknesses are known.',
    remediation: 'Set `DomainEndpointOptions.TLSSecurityPolicy` to `Policy-Min-TLS-1-2-PFS-2023-10`.',
    examples: {
      pass: {
        'the newest': subject({
          DomainEndpointOptions: { TLSSecurityPolicy: 'Policy-Min-TLS-1-2-PFS-2023-10' },
        }),
        '1.2': subject({ DomainEndpointOptions: { TLSSecurityPolicy: 'Policy-Min-TLS-1-2-2019-07' } }),
      },
      fail: {
        omitted: subject(),
        'the default': subject({
          DomainEndpointOptions: { TLSSecurityPolicy: 'Policy-Min-TLS-1-0-2019-07' },
        }),
        'old outside production': staged(
          subject({
            DomainEndpointOptions: {
              TLSSecurityPolicy: inProduction('Policy-Min-TLS-1-2-2019-07', 'Policy-Min-TLS-1-0-2019-07'),
            },
          }),
        ),
        'a policy that only ends so': subject({
          DomainEndpointOptions: { TLSSecurityPolicy: 'x-Policy-Min-TLS-1-2-2019-07' },
        }),
      },
      unknown: {
        imported: subject({ DomainEndpointOptions: { TLSSecurityPolicy: imported } }),
      },
    },
  }),
});
