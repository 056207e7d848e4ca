import { followsCluster } from '../database';
import { inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::RDS::DBInstance', properties);

export default defineRule({
  id: 'PC-RDS-04',
  title: 'RDS instance states that it has no public address',
  severity: 'medium',
  profile: 'strict',
  controls: ['NET-03'],
  frameworks: { fsbp: ['RDS.2'] },
  waivable: true,
  appliesTo: ['AWS::RDS::DBInstance'],
  check(resource) {
    const flag = resource.get('PubliclyAccessible');
    if (flag.isPresent() || followsCluster(resource)) return pass();
    return fail(flag, 'whether it gets a public address is left to its subnets');
  },
  docs: () => ({
    rationale:
      'Without the property RDS decides by the subnets: in a default network the answer is a public address. What the template states, nobody has to look up.',
    remediation: 'Set `PubliclyAccessible` to false.',
    whenNotToUse: 'Where every subnet group is private and reviewed.',
    examples: {
      pass: {
        stated: subject({ PubliclyAccessible: false }),
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
