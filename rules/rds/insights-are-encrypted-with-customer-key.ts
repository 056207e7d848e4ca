import { isCustomerKey } from '../keys';
import { imported, one } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::RDS::DBInstance', properties);

export default defineRule({
  id: 'PC-RDS-20',
  title: 'RDS performance insights are encrypted with a customer key',
  severity: 'low',
  profile: 'strict',
  controls: ['DAT-02'],
  waivable: true,
  appliesTo: ['AWS::RDS::DBInstance', 'AWS::RDS::DBCluster'],
  check(resource) {
    const on =
      resource.get('EnablePerformanceInsights').isTrue() ||
      resource.get('PerformanceInsightsEnabled').isTrue();
    const key = resource.get('PerformanceInsightsKMSKeyId').isPresent()
      ? resource.get('PerformanceInsightsKMSKeyId')
      : resource.get('PerformanceInsightsKmsKeyId');
    return !on || isCustomerKey(key) ? pass() : fail(key, 'statements are kept under the key of AWS');
  },
  docs: () => ({
    rationale: 'Performance insights keep the text of statements, values included.',
    remediation:
      'Set `PerformanceInsightsKMSKeyId` (for a cluster `PerformanceInsightsKmsKeyId`) to a customer key.',
    whenNotToUse: 'Where statements carry no values.',
    examples: {
      pass: {
        'omitted, so off': subject(),
        'a key': subject({ EnablePerformanceInsights: true, PerformanceInsightsKMSKeyId: 'alias/db' }),
      },
      fail: {
        'no key': subject({ EnablePerformanceInsights: true }),
        'the key of AWS': subject({
          EnablePerformanceInsights: true,
          PerformanceInsightsKMSKeyId: 'alias/aws/rds',
        }),
        'a cluster': one('AWS::RDS::DBCluster', { PerformanceInsightsEnabled: true }),
      },
      unknown: {
        imported: subject({ EnablePerformanceInsights: imported }),
      },
    },
  }),
});
