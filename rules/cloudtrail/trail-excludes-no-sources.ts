import { inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::CloudTrail::Trail', properties);

export default defineRule({
  id: 'PC-CT-11',
  title: 'CloudTrail trail leaves out no service',
  severity: 'low',
  profile: 'recommended',
  controls: ['OPS-01'],
  waivable: true,
  appliesTo: ['AWS::CloudTrail::Trail'],
  check(resource) {
    return resource.get('EventSelectors').each((selector) => {
      const excluded = selector.get('ExcludeManagementEventSources');
      return excluded.items().length === 0
        ? pass()
        : fail(excluded, 'the events of some services are left out');
    });
  },
  docs: () => ({
    rationale: 'KMS events are often left out to save money. They are the only record of who decrypted what.',
    remediation: 'Remove `ExcludeManagementEventSources`.',
    examples: {
      pass: {
        omitted: subject(),
        'an empty list': subject({ EventSelectors: [{ ExcludeManagementEventSources: [] }] }),
      },
      fail: {
        KMS: subject({ EventSelectors: [{ ExcludeManagementEventSources: ['kms.amazonaws.com'] }] }),
        'excluded outside production': staged(
          subject({
            EventSelectors: [{ ExcludeManagementEventSources: inProduction([], ['kms.amazonaws.com']) }],
          }),
        ),
      },
    },
  }),
});
