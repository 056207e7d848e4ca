import { imported, inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::OpenSearchService::Domain', properties);

export default defineRule({
  id: 'PC-OS-11',
  title: 'OpenSearch domain keeps no users of its own',
  severity: 'low',
  profile: 'strict',
  controls: ['IDN-12'],
  waivable: true,
  appliesTo: ['AWS::OpenSearchService::Domain', 'AWS::Elasticsearch::Domain'],
  check(resource) {
    const value = resource.get('AdvancedSecurityOptions.InternalUserDatabaseEnabled');
    return value.isTrue() ? fail(value, `the internal user database is ${value.describe()}`) : pass();
  },
  docs: () => ({
    rationale:
      'Users inside the domain have passwords that nothing rotates and no second factor. IAM and SAML know people better.',
    remediation:
      'Set `AdvancedSecurityOptions.InternalUserDatabaseEnabled` to false, and `MasterUserARN` to a role.',
    whenNotToUse: 'Where clients can only sign in with a name and a password.',
    examples: {
      pass: {
        set: subject({ AdvancedSecurityOptions: { InternalUserDatabaseEnabled: false } }),
        omitted: subject(),
      },
      fail: {
        off: subject({ AdvancedSecurityOptions: { InternalUserDatabaseEnabled: true } }),
        'off outside production': staged(
          subject({ AdvancedSecurityOptions: { InternalUserDatabaseEnabled: inProduction(false, true) } }),
        ),
      },
      unknown: {
        imported: subject({ AdvancedSecurityOptions: { InternalUserDatabaseEnabled: imported } }),
      },
    },
  }),
});
