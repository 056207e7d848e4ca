import { portOf } from '../database';
import { group, groupId, network, ref, type Part, type Properties } from '../reachable-example';
import { expectOutOfReach } from '../reachable-ports';
import { one } from '../example';
import { defineRule } from '../rule';

const database = (properties: Properties = {}): Record<string, Part> => ({
  Subnets: ['AWS::RDS::DBSubnetGroup', { SubnetIds: [ref('Net')] }],
  Subject: [
    'AWS::RDS::DBInstance',
    {
      Engine: 'postgres',
      DBSubnetGroupName: ref('Subnets'),
      VPCSecurityGroups: [groupId],
      PubliclyAccessible: true,
      ...properties,
    },
  ],
});

export default defineRule({
  id: 'PC-RDS-60',
  title: 'RDS database is out of reach from the internet',
  severity: 'critical',
  profile: 'recommended',
  controls: ['NET-04', 'NET-03'],
  waivable: true,
  appliesTo: ['AWS::RDS::DBInstance'],
  check(resource, template) {
    return expectOutOfReach(resource, template, { [portOf(resource)]: 'the database' }, 'database');
  },
  docs: () => ({
    rationale:
      'Every setting on the way lets it pass: route, subnet, network ACL, security group and address. In a VPC with an internet gateway a database has a public address unless it says otherwise.',
    remediation:
      'Set `PubliclyAccessible` to false, and name a `DBSubnetGroupName` of subnets without a route to an internet gateway.',
    examples: {
      pass: {
        omitted: one('AWS::RDS::DBInstance'),
        'no address': network({ ...group(5432, '0.0.0.0/0'), ...database({ PubliclyAccessible: false }) }),
        'a group that admits one network': network({ ...group(5432, '10.0.0.0/8'), ...database() }),
        'another port': network({ ...group(443, '0.0.0.0/0'), ...database() }),
        'no route': network({ ...group(5432, '0.0.0.0/0'), ...database(), Link: ['AWS::EC2::VPC'] }),
      },
      fail: {
        'the whole way': network({ ...group(5432, '0.0.0.0/0'), ...database() }),
        'nothing said about an address': network({
          ...group(5432, '0.0.0.0/0'),
          ...database({ PubliclyAccessible: undefined }),
        }),
        'at a port of its own': network({ ...group(7777, '0.0.0.0/0'), ...database({ Port: 7777 }) }),
      },
    },
  }),
});
