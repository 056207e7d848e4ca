import { imported, inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::RDS::EventSubscription', properties);

export default defineRule({
  id: 'PC-RDS-47',
  title: 'RDS event subscription tells of changed security groups',
  severity: 'low',
  profile: 'recommended',
  controls: ['OPS-02'],
  frameworks: { fsbp: ['RDS.22'] },
  waivable: true,
  appliesTo: ['AWS::RDS::EventSubscription'],
  check(resource) {
    const chosen = resource.get('EventCategories');
    if (!resource.get('SourceType').is('db-security-group') || chosen.isAbsent()) return pass();
    const missing = ['configuration change', 'failure'].filter(
      (name) => !chosen.some((category) => category.is(name)),
    );
    return missing.length === 0 ? pass() : fail(chosen, `it leaves out ${missing.join(', ')}`);
  },
  docs: () => ({
    rationale: 'A changed security group can open the database.',
    remediation: 'Leave out `EventCategories`, or add `configuration change` and `failure`.',
    examples: {
      pass: {
        'omitted, which is all of them': subject({ SourceType: 'db-security-group' }),
        'those that matter': subject({
          SourceType: 'db-security-group',
          EventCategories: ['configuration change', 'failure'],
        }),
        'of another source': subject({ SourceType: 'db-snapshot', EventCategories: ['creation'] }),
      },
      fail: {
        'others alone': subject({ SourceType: 'db-security-group', EventCategories: ['creation'] }),
        'one missing outside production': staged(
          subject({
            SourceType: 'db-security-group',
            EventCategories: ['configuration change', inProduction('failure', 'creation')],
          }),
        ),
      },
      unknown: {
        imported: subject({
          SourceType: 'db-security-group',
          EventCategories: ['configuration change', imported],
        }),
      },
    },
  }),
});
