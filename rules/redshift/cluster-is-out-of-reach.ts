import { group, groupId, network, ref, type Part, type Properties } from '../reachable-example';
import { expectOutOfReach } from '../reachable-ports';
import { one } from '../example';
import { defineRule } from '../rule';

const cluster = (properties: Properties = {}): Record<string, Part> => ({
  Subnets: ['AWS::Redshift::ClusterSubnetGroup', { SubnetIds: [ref('Net')] }],
  Subject: [
    'AWS::Redshift::Cluster',
    {
      ClusterSubnetGroupName: ref('Subnets'),
      VpcSecurityGroupIds: [groupId],
      PubliclyAccessible: true,
      ...properties,
    },
  ],
});

export default defineRule({
  id: 'PC-RS-30',
  title: 'Redshift cluster is out of reach from the internet',
  severity: 'critical',
  profile: 'recommended',
  controls: ['NET-04', 'NET-03'],
  waivable: true,
  appliesTo: ['AWS::Redshift::Cluster'],
  check(resource, template) {
    const port = resource.get('Port').number() ?? 5439;
    return expectOutOfReach(resource, template, { [port]: 'the cluster' }, 'cluster');
  },
  docs: () => ({
    rationale:
      'Every setting on the way lets it pass: route, subnet, network ACL, security group and address. A warehouse holds what all other databases hold.',
    remediation:
      'Set `PubliclyAccessible` to false, and name a `ClusterSubnetGroupName` of subnets without a route to an internet gateway.',
    examples: {
      pass: {
        omitted: one('AWS::Redshift::Cluster'),
        'no address': network({ ...group(5439, '0.0.0.0/0'), ...cluster({ PubliclyAccessible: undefined }) }),
        'a group that admits one network': network({ ...group(5439, '10.0.0.0/8'), ...cluster() }),
      },
      fail: {
        'the whole way': network({ ...group(5439, '0.0.0.0/0'), ...cluster() }),
        'at a port of its own': network({ ...group(8192, '0.0.0.0/0'), ...cluster({ Port: 8192 }) }),
      },
    },
  }),
});
