import { one } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::Redshift::Cluster', properties);

export default defineRule({
  id: 'PC-RS-10',
  title: 'Redshift cluster has a parameter group of its own',
  severity: 'low',
  profile: 'strict',
  controls: ['DAT-03'],
  waivable: true,
  appliesTo: ['AWS::Redshift::Cluster'],
  check(resource) {
    const group = resource.get('ClusterParameterGroupName');
    return group.isAbsent() || group.text()?.startsWith('default.')
      ? fail(group, 'it has the default parameters, which older clusters run without TLS and activity log')
      : pass();
  },
  docs: () => ({
    rationale: 'TLS and the activity log are parameters, and a default group cannot be changed.',
    remediation:
      'Set `ClusterParameterGroupName` to a group with `require_ssl` and `enable_user_activity_logging`.',
    whenNotToUse: 'Where the default group of new clusters, which asks for TLS, is enough.',
    examples: {
      pass: {
        'a group': subject({ ClusterParameterGroupName: { Ref: 'Group' } }),
        'a group by its name': subject({ ClusterParameterGroupName: 'ours' }),
      },
      fail: {
        omitted: subject(),
        'the default group': subject({ ClusterParameterGroupName: 'default.redshift-1.0' }),
      },
    },
  }),
});
