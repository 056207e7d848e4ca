import { imported, inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::RDS::DBCluster', properties);

export default defineRule({
  id: 'PC-RDS-24',
  title: 'Aurora MySQL cluster can be wound back',
  severity: 'low',
  profile: 'strict',
  controls: ['OPS-04'],
  frameworks: { fsbp: ['RDS.14'] },
  waivable: true,
  appliesTo: ['AWS::RDS::DBCluster'],
  check(resource) {
    const window = resource.get('BacktrackWindow');
    if (!resource.get('Engine').is('aurora-mysql', 'aurora') || window.isAtLeast(1)) return pass();
    return fail(window, `the time it can be wound back is ${window.describe()}`);
  },
  docs: () => ({
    rationale: 'A wrong statement is undone in minutes instead of by a restore of hours.',
    remediation: 'Set `BacktrackWindow` to the seconds that you may want to go back.',
    whenNotToUse:
      'Where restores are quick enough, and for clusters with binary logs or read replicas elsewhere.',
    examples: {
      pass: {
        'a day': subject({ Engine: 'aurora-mysql', BacktrackWindow: 86400 }),
        'another engine, where it is omitted': subject({ Engine: 'aurora-postgresql' }),
      },
      fail: {
        omitted: subject({ Engine: 'aurora-mysql' }),
        nothing: subject({ Engine: 'aurora-mysql', BacktrackWindow: 0 }),
        'nothing outside production': staged(
          subject({ Engine: 'aurora-mysql', BacktrackWindow: inProduction(86400, 0) }),
        ),
        'omitted for the older engine': subject({ Engine: 'aurora' }),
      },
      unknown: {
        imported: subject({ Engine: 'aurora-mysql', BacktrackWindow: imported }),
      },
    },
  }),
});
