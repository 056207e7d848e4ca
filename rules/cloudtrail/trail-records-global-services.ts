import { imported, inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::CloudTrail::Trail', properties);

export default defineRule({
  id: 'PC-CT-09',
  title: 'CloudTrail trail records global services',
  severity: 'medium',
  profile: 'recommended',
  controls: ['OPS-01'],
  waivable: true,
  appliesTo: ['AWS::CloudTrail::Trail'],
  check(resource) {
    const value = resource.get('IncludeGlobalServiceEvents');
    return value.isFalse() ? fail(value, `the recording of global services is ${value.describe()}`) : pass();
  },
  docs: () => ({
    rationale:
      'IAM, STS and CloudFront are global services. A trail without them misses new users, new keys and changed permissions.',
    remediation: 'Remove `IncludeGlobalServiceEvents`, or set it to true.',
    examples: {
      pass: {
        set: subject({ IncludeGlobalServiceEvents: true }),
        omitted: subject(),
      },
      fail: {
        off: subject({ IncludeGlobalServiceEvents: false }),
        'off outside production': staged(subject({ IncludeGlobalServiceEvents: inProduction(true, false) })),
      },
      unknown: {
        imported: subject({ IncludeGlobalServiceEvents: imported }),
      },
    },
  }),
});
