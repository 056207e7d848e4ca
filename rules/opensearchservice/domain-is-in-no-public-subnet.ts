import { publicSubnet } from '../subnets';
import { imported, inProduction, one, resources, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::OpenSearchService::Domain', properties);
const inSubnet = (subnet: Record<string, unknown>) =>
  resources({
    Search: ['AWS::OpenSearchService::Domain', { VPCOptions: { SubnetIds: [{ Ref: 'Net' }] } }],
    Net: ['AWS::EC2::Subnet', subnet],
  });

export default defineRule({
  id: 'PC-OS-07',
  title: 'OpenSearch domain is in no public subnet',
  severity: 'high',
  profile: 'recommended',
  controls: ['NET-03', 'NET-04'],
  waivable: true,
  appliesTo: ['AWS::OpenSearchService::Domain', 'AWS::Elasticsearch::Domain'],
  check(resource, template) {
    const subnets = resource.get('VPCOptions.SubnetIds');
    const subnet = publicSubnet(template, subnets);
    return subnet ? fail(subnet, 'this subnet is public') : pass();
  },
  docs: () => ({
    rationale: 'An index has no business in a subnet that leads to the internet.',
    remediation: 'Name private subnets in `VPCOptions.SubnetIds`.',
    examples: {
      pass: {
        'omitted, so nothing to see': subject(),
        'a private subnet': inSubnet({ CidrBlock: '10.0.0.0/24' }),
      },
      fail: {
        'a subnet that gives out public addresses': inSubnet({ MapPublicIpOnLaunch: true }),
        'public outside production': staged(inSubnet({ MapPublicIpOnLaunch: inProduction(false, true) })),
      },
      unknown: {
        imported: inSubnet({ MapPublicIpOnLaunch: imported }),
      },
    },
  }),
});
