import { publicSubnet } from '../subnets';
import { imported, one, resources } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::MSK::Cluster', properties);
const inSubnet = (subnet: Record<string, unknown>) =>
  resources({
    Kafka: ['AWS::MSK::Cluster', { BrokerNodeGroupInfo: { ClientSubnets: [{ Ref: 'Net' }] } }],
    Net: ['AWS::EC2::Subnet', subnet],
  });

export default defineRule({
  id: 'PC-MSK-05',
  title: 'MSK brokers are in no public subnet',
  severity: 'high',
  profile: 'recommended',
  controls: ['NET-03', 'NET-04'],
  waivable: true,
  appliesTo: ['AWS::MSK::Cluster'],
  check(resource, template) {
    const subnet = publicSubnet(template, resource.get('BrokerNodeGroupInfo.ClientSubnets'));
    return subnet ? fail(subnet, 'this subnet is public') : pass();
  },
  docs: () => ({
    rationale: 'A public subnet is one wrong flag away from brokers on the internet.',
    remediation: 'Name private subnets in `BrokerNodeGroupInfo.ClientSubnets`.',
    examples: {
      pass: {
        'omitted, so nothing to see': subject(),
        'a private subnet': inSubnet({ CidrBlock: '10.0.0.0/24' }),
      },
      fail: {
        'a subnet that gives out public addresses': inSubnet({ MapPublicIpOnLaunch: true }),
      },
      unknown: {
        imported: inSubnet({ MapPublicIpOnLaunch: imported }),
      },
    },
  }),
});
