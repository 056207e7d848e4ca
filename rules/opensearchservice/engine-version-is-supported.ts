import { imported, inProduction, one, staged, each } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::OpenSearchService::Domain', properties);

export default defineRule({
  id: 'PC-OS-22',
  title: 'OpenSearch engine version is still supported',
  severity: 'medium',
  profile: 'recommended',
  controls: ['SUP-05'],
  waivable: true,
  appliesTo: ['AWS::OpenSearchService::Domain', 'AWS::Elasticsearch::Domain'],
  check(resource) {
    const elastic = resource.type === 'AWS::Elasticsearch::Domain';
    const version = resource.get(elastic ? 'ElasticsearchVersion' : 'EngineVersion');
    const ended = /^(?:Elasticsearch_(?:[1-5]\.|6\.[0-7]$|7\.[1-8]$)|OpenSearch_(?:1\.[0-2]|2\.[3-9])$)/;
    return version.test('has reached its end', (text) => ended.test(elastic ? `Elasticsearch_${text}` : text))
      ? fail(version, `version ${version.describe()} is no longer supported`)
      : pass();
  },
  docs: () => ({
    rationale:
      'Holes that become known are no longer closed in versions past the end of their standard support.',
    remediation: 'Set `EngineVersion` to a current `OpenSearch_…`.',
    examples: {
      pass: {
        omitted: subject(),
        current: subject({ EngineVersion: 'OpenSearch_2.19' }),
        'the last of Elasticsearch': one('AWS::Elasticsearch::Domain', { ElasticsearchVersion: '7.10' }),
        ...each(
          [
            'Elasticsearch_6.8',
            'Elasticsearch_6.70',
            'Elasticsearch_7.9',
            'Elasticsearch_7.10',
            'OpenSearch_1.3',
            'OpenSearch_2.11',
            'OpenSearch_2.30',
            'x_OpenSearch_1.0',
            'OpenSearch_2.30',
          ],
          (EngineVersion) => subject({ EngineVersion }),
        ),
      },
      fail: {
        old: subject({ EngineVersion: 'Elasticsearch_5.6' }),
        'old of Elasticsearch': one('AWS::Elasticsearch::Domain', { ElasticsearchVersion: '6.7' }),
        'old outside production': staged(
          subject({ EngineVersion: inProduction('OpenSearch_2.19', 'OpenSearch_1.0') }),
        ),
        ...each(
          [
            'Elasticsearch_6.7',
            'Elasticsearch_7.1',
            'Elasticsearch_7.8',
            'OpenSearch_1.2',
            'OpenSearch_2.3',
            'OpenSearch_2.9',
          ],
          (EngineVersion) => subject({ EngineVersion }),
        ),
      },
      unknown: {
        imported: subject({ EngineVersion: imported }),
      },
    },
  }),
});
