import { imported, inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::RDS::EventSubscription', properties);

export default defineRule({
  id: 'PC-RDS-44',
  title: 'RDS event subscription tells of failures and maintenance of clusters',
  severity: 'low',
  profile: 'recommended',
  controls: ['OPS-02'],
  frameworks: { fsbp: ['RDS.19'] },
  waivable: true,
  appliesTo: ['AWS::RDS::EventSubscription'],
  check(resource) {
    const chosen = resource.get('EventCategories');
    if (!resource.get('SourceType').is('db-cluster') || chosen.isAbsent()) return pass();
    const missing = ['maintenance', 'failure'].filter(
      (name) => !chosen.some((category) => category.is(name)),
    );
    return missing.length === 0 ? pass() : fail(chosen, `it leaves out ${missing.join(', ')}`);
  },
  docs: () => ({
    rationale: 'A subscription that leaves out failures is quiet when it should be loud.',
    remediation: 'Leave out `EventCategories`, or add `maintenance` and `failure`.',
    examples: {
      pass: {
        'omitted, which is all of them': subject({ SourceType: 'db-cluster' }),
        'those that matter': subject({
          SourceType: 'db-cluster',
          EventCategories: ['maintenance', 'failure'],
        }),
        'of another source': subject({ SourceType: 'db-snapshot', EventCategories: ['creation'] }),
      },
      fail: {
        'others alone': subject({ SourceType: 'db-cluster', EventCategories: ['creation'] }),
        'one missing outside production': staged(
          subject({
            SourceType: 'db-cluster',
            EventCategories: ['maintenance', inProduction('failure', 'creation')],
          }),
        ),
      },
      unknown: {
        imported: subject({ SourceType: 'db-cluster', EventCategories: ['maintenance', imported] }),
      },
    },
  }),
});
