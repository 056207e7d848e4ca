import { imported, inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::OpenSearchService::Domain', properties);

export default defineRule({
  id: 'PC-OS-04',
  title: 'OpenSearch domain is encrypted at rest',
  severity: 'high',
  profile: 'recommended',
  controls: ['DAT-02'],
  frameworks: { fsbp: ['ES.1', 'OpenSearch.1'] },
  waivable: true,
  appliesTo: ['AWS::OpenSearchService::Domain', 'AWS::Elasticsearch::Domain'],
  check(resource) {
    const value = resource.get('EncryptionAtRestOptions.Enabled');
    return value.isTrue() ? pass() : fail(value, `encryption at rest is ${value.describe()}`);
  },
  docs: () => ({
    rationale: 'Indexes, logs, swap files and snapshots lie on disks, in the clear unless asked otherwise.',
    remediation: 'Set `EncryptionAtRestOptions.Enabled` to true, and `KmsKeyId` to a customer key.',
    examples: {
      pass: {
        set: subject({ EncryptionAtRestOptions: { Enabled: true } }),
      },
      fail: {
        omitted: subject(),
        off: subject({ EncryptionAtRestOptions: { Enabled: false } }),
        'off outside production': staged(
          subject({ EncryptionAtRestOptions: { Enabled: inProduction(true, false) } }),
        ),
      },
      unknown: {
        imported: subject({ EncryptionAtRestOptions: { Enabled: imported } }),
      },
    },
  }),
});
