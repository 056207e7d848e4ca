import { imported, inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::CloudTrail::EventDataStore', properties);

export default defineRule({
  id: 'PC-CT-21',
  title: 'CloudTrail event data store takes in events',
  severity: 'high',
  profile: 'recommended',
  controls: ['OPS-01'],
  waivable: true,
  appliesTo: ['AWS::CloudTrail::EventDataStore'],
  check(resource) {
    const value = resource.get('IngestionEnabled');
    return value.isFalse() ? fail(value, `the ingestion of events is ${value.describe()}`) : pass();
  },
  docs: () => ({
    rationale: 'A store that takes in nothing records nothing, and looks like one that does in every list.',
    remediation: 'Remove `IngestionEnabled`, or set it to true.',
    examples: {
      pass: {
        set: subject({ IngestionEnabled: true }),
        omitted: subject(),
      },
      fail: {
        off: subject({ IngestionEnabled: false }),
        'off outside production': staged(subject({ IngestionEnabled: inProduction(true, false) })),
      },
      unknown: {
        imported: subject({ IngestionEnabled: imported }),
      },
    },
  }),
});
