import { imported, inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::OpenSearchService::Domain', properties);

export default defineRule({
  id: 'PC-OS-12',
  title: 'OpenSearch domain admits nobody anonymous',
  severity: 'high',
  profile: 'recommended',
  controls: ['AUT-02'],
  waivable: true,
  appliesTo: ['AWS::OpenSearchService::Domain', 'AWS::Elasticsearch::Domain'],
  check(resource) {
    const value = resource.get('AdvancedSecurityOptions.AnonymousAuthEnabled');
    return value.isTrue() ? fail(value, `anonymous access is ${value.describe()}`) : pass();
  },
  docs: () => ({
    rationale:
      'Anonymous access is a step of the migration to fine-grained access control. While it is on, everybody may do what they could before.',
    remediation: 'Set `AdvancedSecurityOptions.AnonymousAuthEnabled` to false once users are mapped.',
    examples: {
      pass: {
        set: subject({ AdvancedSecurityOptions: { AnonymousAuthEnabled: false } }),
        omitted: subject(),
      },
      fail: {
        off: subject({ AdvancedSecurityOptions: { AnonymousAuthEnabled: true } }),
        'off outside production': staged(
          subject({ AdvancedSecurityOptions: { AnonymousAuthEnabled: inProduction(false, true) } }),
        ),
      },
      unknown: {
        imported: subject({ AdvancedSecurityOptions: { AnonymousAuthEnabled: imported } }),
      },
    },
  }),
});
