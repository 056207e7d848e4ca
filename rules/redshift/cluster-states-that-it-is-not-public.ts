import { inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::Redshift::Cluster', properties);

export default defineRule({
  id: 'PC-RS-05',
  title: 'Redshift cluster states that it has no public address',
  severity: 'medium',
  profile: 'strict',
  controls: ['NET-03'],
  waivable: true,
  appliesTo: ['AWS::Redshift::Cluster'],
  check(resource) {
    const value = resource.get('PubliclyAccessible');
    return value.isPresent()
      ? pass()
      : fail(value, 'whether it gets a public address is left to the default');
  },
  docs: () => ({
    rationale:
      'The default has changed over time, and older clusters are as they were made. What the template states, the next deployment restores.',
    remediation: 'Set `PubliclyAccessible` to false.',
    whenNotToUse: 'Where every cluster is new.',
    examples: {
      pass: {
        set: subject({ PubliclyAccessible: false }),
      },
      fail: {
        omitted: subject(),
        'missing outside production': staged(
          subject({ PubliclyAccessible: inProduction(false, { Ref: 'AWS::NoValue' }) }),
        ),
      },
    },
  }),
});
