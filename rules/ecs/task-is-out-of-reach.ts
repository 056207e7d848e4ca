import { group, groupId, network, ref, type Part, type Properties } from '../reachable-example';
import { administration, data, expectOutOfReach } from '../reachable-ports';
import { one } from '../example';
import { defineRule } from '../rule';

const service = (properties: Properties = {}): Part => [
  'AWS::ECS::Service',
  {
    NetworkConfiguration: {
      AwsvpcConfiguration: {
        Subnets: [ref('Net')],
        SecurityGroups: [groupId],
        AssignPublicIp: 'ENABLED',
        ...properties,
      },
    },
  },
];

export default defineRule({
  id: 'PC-ECS-40',
  title: 'Administration and data of a task are out of reach from the internet',
  severity: 'critical',
  profile: 'recommended',
  controls: ['NET-04', 'NET-03'],
  waivable: true,
  appliesTo: ['AWS::ECS::Service'],
  check(resource, template) {
    return expectOutOfReach(resource, template, { ...administration, ...data }, 'tasks of');
  },
  docs: () => ({
    rationale:
      'Every setting on the way lets it pass: route, subnet, network ACL, security group and address. What was meant for the containers beside it answers strangers.',
    remediation:
      'Set `AssignPublicIp` to DISABLED and put a load balancer in front, or close the port in the security group.',
    examples: {
      pass: {
        omitted: one('AWS::ECS::Service'),
        'no address': network({
          ...group(6379, '0.0.0.0/0'),
          Subject: service({ AssignPublicIp: undefined }),
        }),
        'a web port': network({ ...group(8080, '0.0.0.0/0'), Subject: service() }),
      },
      fail: {
        'a cache': network({ ...group(6379, '0.0.0.0/0'), Subject: service() }),
        'every port': network({ ...group(0, '0.0.0.0/0', 65_535), Subject: service() }),
      },
    },
  }),
});
