import { imported, inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::OpenSearchService::Domain', properties);

export default defineRule({
  id: 'PC-OS-10',
  title: 'OpenSearch domain has fine-grained access control',
  severity: 'high',
  profile: 'recommended',
  controls: ['AUT-02', 'AUT-05'],
  frameworks: { fsbp: ['OpenSearch.7'] },
  waivable: true,
  appliesTo: ['AWS::OpenSearchService::Domain', 'AWS::Elasticsearch::Domain'],
  check(resource) {
    const value = resource.get('AdvancedSecurityOptions.Enabled');
    return value.isTrue() ? pass() : fail(value, `fine-grained access control is ${value.describe()}`);
  },
  docs: () => ({
    rationale:
      'The access policy knows domains and paths. Who may see which index, document or field, only fine-grained access control decides.',
    remediation: 'Set `AdvancedSecurityOptions.Enabled` to true, with `MasterUserOptions`.',
    examples: {
      pass: {
        set: subject({ AdvancedSecurityOptions: { Enabled: true } }),
      },
      fail: {
        omitted: subject(),
        off: subject({ AdvancedSecurityOptions: { Enabled: false } }),
        'off outside production': staged(
          subject({ AdvancedSecurityOptions: { Enabled: inProduction(true, false) } }),
        ),
      },
      unknown: {
        imported: subject({ AdvancedSecurityOptions: { Enabled: imported } }),
      },
    },
  }),
});
