import { inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::Redshift::Cluster', properties);

export default defineRule({
  id: 'PC-RS-07',
  title: 'Redshift cluster writes audit logs',
  severity: 'medium',
  profile: 'recommended',
  controls: ['OPS-01'],
  frameworks: { fsbp: ['Redshift.4'] },
  waivable: true,
  appliesTo: ['AWS::Redshift::Cluster'],
  check(resource) {
    const logging = resource.get('LoggingProperties');
    return logging.isPresent() ? pass() : fail(logging, 'connections and statements are not logged');
  },
  docs: () => ({
    rationale: 'Who connected and what they asked is otherwise forgotten within days.',
    remediation: 'Set `LoggingProperties` with `BucketName`, or `LogDestinationType: cloudwatch`.',
    examples: {
      pass: {
        'a bucket': subject({ LoggingProperties: { BucketName: 'audit' } }),
      },
      fail: {
        omitted: subject(),
        'missing outside production': staged(
          subject({ LoggingProperties: inProduction({ BucketName: 'audit' }, { Ref: 'AWS::NoValue' }) }),
        ),
      },
    },
  }),
});
