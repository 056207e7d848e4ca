import { imported, inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::RDS::EventSubscription', properties);

export default defineRule({
  id: 'PC-RDS-46',
  title: 'RDS event subscription tells of changed parameters',
  severity: 'low',
  profile: 'recommended',
  controls: ['OPS-02'],
  frameworks: { fsbp: ['RDS.21'] },
  waivable: true,
  appliesTo: ['AWS::RDS::EventSubscription'],
  check(resource) {
    const chosen = resource.get('EventCategories');
    if (!resource.get('SourceType').is('db-parameter-group') || chosen.isAbsent()) return pass();
    const missing = ['configuration change'].filter((name) => !chosen.some((category) => category.is(name)));
    return missing.length === 0 ? pass() : fail(chosen, `it leaves out ${missing.join(', ')}`);
  },
  docs: () => ({
    rationale: 'A changed parameter can switch TLS or the audit log off.',
    remediation: 'Leave out `EventCategories`, or add `configuration change`.',
    examples: {
      pass: {
        'omitted, which is all of them': subject({ SourceType: 'db-parameter-group' }),
        'those that matter': subject({
          SourceType: 'db-parameter-group',
          EventCategories: ['configuration change'],
        }),
        'of another source': subject({ SourceType: 'db-snapshot', EventCategories: ['creation'] }),
        'those that matter, and others': subject({
          SourceType: 'db-parameter-group',
          EventCategories: ['creation', 'configuration change'],
        }),
      },
      fail: {
        'others alone': subject({ SourceType: 'db-parameter-group', EventCategories: ['creation'] }),
        'one missing outside production': staged(
          subject({
            SourceType: 'db-parameter-group',
            EventCategories: [inProduction('configuration change', 'creation')],
          }),
        ),
      },
      unknown: {
        imported: subject({ SourceType: 'db-parameter-group', EventCategories: [imported] }),
      },
    },
  }),
});
