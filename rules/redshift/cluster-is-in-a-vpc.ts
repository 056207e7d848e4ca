import { inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::Redshift::Cluster', properties);

export default defineRule({
  id: 'PC-RS-18',
  title: 'Redshift cluster is in a network of its own',
  severity: 'medium',
  profile: 'strict',
  controls: ['NET-04'],
  waivable: true,
  appliesTo: ['AWS::Redshift::Cluster'],
  check(resource) {
    const value = resource.get('ClusterSubnetGroupName');
    return value.isPresent() ? pass() : fail(value, 'it is put into the default network');
  },
  docs: () => ({
    rationale: 'The default network has public subnets and everything else that nobody planned.',
    remediation: 'Set `ClusterSubnetGroupName` to a group of private subnets.',
    whenNotToUse: 'In accounts without a default network.',
    examples: {
      pass: {
        set: subject({ ClusterSubnetGroupName: { Ref: 'Group' } }),
      },
      fail: {
        omitted: subject(),
        'missing outside production': staged(
          subject({ ClusterSubnetGroupName: inProduction({ Ref: 'Group' }, { Ref: 'AWS::NoValue' }) }),
        ),
      },
    },
  }),
});
