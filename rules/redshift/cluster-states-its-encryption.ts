import { inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::Redshift::Cluster', properties);

export default defineRule({
  id: 'PC-RS-02',
  title: 'Redshift cluster states that it is encrypted',
  severity: 'medium',
  profile: 'strict',
  controls: ['DAT-02'],
  frameworks: { fsbp: ['Redshift.10'] },
  waivable: true,
  appliesTo: ['AWS::Redshift::Cluster'],
  check(resource) {
    const value = resource.get('Encrypted');
    return value.isPresent() ? pass() : fail(value, 'whether it is encrypted is left to the default');
  },
  docs: () => ({
    rationale:
      'New clusters are encrypted by default, those from before 2025 are as they were made. What the template states, a review can see.',
    remediation: 'Set `Encrypted` to true.',
    whenNotToUse: 'Where every cluster is new.',
    examples: {
      pass: {
        set: subject({ Encrypted: true }),
      },
      fail: {
        omitted: subject(),
        'missing outside production': staged(
          subject({ Encrypted: inProduction(true, { Ref: 'AWS::NoValue' }) }),
        ),
      },
    },
  }),
});
