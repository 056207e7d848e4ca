import { publicSubnet } from '../subnets';
import { imported, inProduction, one, resources, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::EFS::MountTarget', properties);
const inSubnet = (subnet: Record<string, unknown>) =>
  resources({
    Mount: ['AWS::EFS::MountTarget', { SubnetId: { Ref: 'Net' } }],
    Net: ['AWS::EC2::Subnet', subnet],
  });

export default defineRule({
  id: 'PC-EFS-10',
  title: 'EFS mount target is in no public subnet',
  severity: 'medium',
  profile: 'recommended',
  controls: ['NET-03', 'NET-04'],
  waivable: true,
  appliesTo: ['AWS::EFS::MountTarget'],
  check(resource, template) {
    const subnet = publicSubnet(template, resource.get('SubnetId'));
    return subnet ? fail(subnet, 'its subnet is public') : pass();
  },
  docs: () => ({
    rationale: 'File shares have no business in a subnet that leads to the internet.',
    remediation: 'Name a private subnet in `SubnetId`.',
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
