import { inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::Redshift::Cluster', properties);

export default defineRule({
  id: 'PC-RS-31',
  title: 'Redshift states that it applies new versions by itself',
  severity: 'low',
  profile: 'strict',
  controls: ['SUP-05'],
  waivable: true,
  appliesTo: ['AWS::Redshift::Cluster'],
  check(resource) {
    const value = resource.get('AllowVersionUpgrade');
    return value.isPresent()
      ? pass()
      : fail(value, 'whether new versions are applied is left to the default');
  },
  docs: () => ({
    rationale:
      'The default is on, and a change by hand can turn it off unnoticed. What the template states, the next deployment restores.',
    remediation: 'Set `AllowVersionUpgrade` to true.',
    whenNotToUse: 'Where the default is good enough.',
    examples: {
      pass: {
        set: subject({ AllowVersionUpgrade: true }),
      },
      fail: {
        omitted: subject(),
        'missing outside production': staged(
          subject({ AllowVersionUpgrade: inProduction(true, { Ref: 'AWS::NoValue' }) }),
        ),
      },
    },
  }),
});
