import { imported, inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) =>
  one('AWS::RedshiftServerless::Namespace', properties);

export default defineRule({
  id: 'PC-RSS-05',
  title: 'Redshift Serverless namespace exports its audit logs',
  severity: 'medium',
  profile: 'recommended',
  controls: ['OPS-01'],
  waivable: true,
  appliesTo: ['AWS::RedshiftServerless::Namespace'],
  check(resource) {
    const logs = resource.get('LogExports');
    const missing = ['userlog', 'connectionlog', 'useractivitylog'].filter(
      (name) => !logs.some((log) => log.is(name)),
    );
    return missing.length === 0 ? pass() : fail(logs, `it does not export ${missing.join(', ')}`);
  },
  docs: () => ({
    rationale: 'Who connected and what they asked is otherwise forgotten within days.',
    remediation: 'Set `LogExports` to `userlog`, `connectionlog` and `useractivitylog`.',
    examples: {
      pass: {
        'all three': subject({ LogExports: ['userlog', 'connectionlog', 'useractivitylog'] }),
      },
      fail: {
        omitted: subject(),
        'connections alone': subject({ LogExports: ['connectionlog'] }),
        'fewer outside production': staged(
          subject({ LogExports: ['userlog', 'connectionlog', inProduction('useractivitylog', 'userlog')] }),
        ),
      },
      unknown: {
        imported: subject({ LogExports: ['userlog', 'connectionlog', imported] }),
      },
    },
  }),
});
