import { imported, inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::OpenSearchService::Domain', properties);

export default defineRule({
  id: 'PC-OS-01',
  title: 'OpenSearch domain refuses plain HTTP',
  severity: 'critical',
  profile: 'recommended',
  controls: ['DAT-03'],
  frameworks: { fsbp: ['ES.8', 'OpenSearch.8'] },
  waivable: true,
  appliesTo: ['AWS::OpenSearchService::Domain', 'AWS::Elasticsearch::Domain'],
  check(resource) {
    const value = resource.get('DomainEndpointOptions.EnforceHTTPS');
    return value.isTrue() ? pass() : fail(value, `the enforcement of HTTPS is ${value.describe()}`);
  },
  docs: () => ({
    rationale:
      'Queries, results and the password of the domain travel in the clear to whoever asks over plain HTTP.',
    remediation: 'Set `DomainEndpointOptions.EnforceHTTPS` to true.',
    examples: {
      pass: {
        set: subject({ DomainEndpointOptions: { EnforceHTTPS: true } }),
      },
      fail: {
        omitted: subject(),
        off: subject({ DomainEndpointOptions: { EnforceHTTPS: false } }),
        'off outside production': staged(
          subject({ DomainEndpointOptions: { EnforceHTTPS: inProduction(true, false) } }),
        ),
      },
      unknown: {
        imported: subject({ DomainEndpointOptions: { EnforceHTTPS: imported } }),
      },
    },
  }),
});
