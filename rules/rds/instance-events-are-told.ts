import { imported, inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::RDS::EventSubscription', properties);

export default defineRule({
  id: 'PC-RDS-45',
  title: 'RDS event subscription tells of failures, changes and maintenance of instances',
  severity: 'low',
  profile: 'recommended',
  controls: ['OPS-02'],
  frameworks: { fsbp: ['RDS.20'] },
  waivable: true,
  appliesTo: ['AWS::RDS::EventSubscription'],
  check(resource) {
    const chosen = resource.get('EventCategories');
    if (!resource.get('SourceType').is('db-instance') || chosen.isAbsent()) return pass();
    const missing = ['maintenance', 'configuration change', 'failure'].filter(
      (name) => !chosen.some((category) => category.is(name)),
    );
    return missing.length === 0 ? pass() : fail(chosen, `it leaves out ${missing.join(', ')}`);
  },
  docs: () => ({
    rationale: 'A subscription that leaves out failures and changes is quiet when it should be loud.',
    remediation: 'Leave out `EventCategories`, or add `maintenance`, `configuration change` and `failure`.',
    examples: {
      pass: {
        'omitted, which is all of them': subject({ SourceType: 'db-instance' }),
        'those that matter': subject({
          SourceType: 'db-instance',
          EventCategories: ['maintenance', 'configuration change', 'failure'],
        }),
        'of another source': subject({ SourceType: 'db-snapshot', EventCategories: ['creation'] }),
      },
      fail: {
        'others alone': subject({ SourceType: 'db-instance', EventCategories: ['creation'] }),
        'one missing outside production': staged(
          subject({
            SourceType: 'db-instance',
            EventCategories: ['maintenance', 'configuration change', inProduction('failure', 'creation')],
          }),
        ),
      },
      unknown: {
        imported: subject({
          SourceType: 'db-instance',
          EventCategories: ['maintenance', 'configuration change', imported],
        }),
      },
    },
  }),
});
