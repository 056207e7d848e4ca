import { imported, inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) =>
  one('AWS::RedshiftServerless::Workgroup', properties);

export default defineRule({
  id: 'PC-RSS-01',
  title: 'Redshift Serverless workgroup has no public address',
  severity: 'critical',
  profile: 'recommended',
  controls: ['NET-03', 'NET-04'],
  waivable: false,
  appliesTo: ['AWS::RedshiftServerless::Workgroup'],
  check(resource) {
    const value = resource.get('PubliclyAccessible');
    return value.isTrue() ? fail(value, `public access is ${value.describe()}`) : pass();
  },
  docs: () => ({
    rationale: 'A warehouse on the internet is one stolen password away from all the data there is.',
    remediation: 'Set `PubliclyAccessible` to false.',
    examples: {
      pass: {
        set: subject({ PubliclyAccessible: false }),
        omitted: subject(),
      },
      fail: {
        off: subject({ PubliclyAccessible: true }),
        'off outside production': staged(subject({ PubliclyAccessible: inProduction(false, true) })),
      },
      unknown: {
        imported: subject({ PubliclyAccessible: imported }),
      },
    },
  }),
});
