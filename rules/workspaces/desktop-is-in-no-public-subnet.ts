import { imported, one, resources } from '../example';
import { defineRule, fail, pass } from '../rule';
import { publicSubnet } from '../subnets';

const inSubnet = (MapPublicIpOnLaunch: unknown) =>
  resources({
    Net: ['AWS::EC2::Subnet', { MapPublicIpOnLaunch }],
    Directory: ['AWS::DirectoryService::MicrosoftAD', { VpcSettings: { SubnetIds: [{ Ref: 'Net' }] } }],
    Subject: ['AWS::WorkSpaces::Workspace', { DirectoryId: { Ref: 'Directory' } }],
  });

export default defineRule({
  id: 'PC-WS-02',
  title: 'Desktop is in no public subnet',
  severity: 'high',
  profile: 'recommended',
  controls: ['NET-03'],
  waivable: true,
  appliesTo: ['AWS::WorkSpaces::Workspace'],
  check(resource, template) {
    const directory = resource.get('DirectoryId');
    const subnets = template.targetOf(directory)?.get('VpcSettings.SubnetIds');
    const open = subnets && publicSubnet(template, subnets);
    return open
      ? fail(
          directory,
          `the subnet ${open.target()?.logicalId ?? open.describe()} of its directory is public`,
        )
      : pass();
  },
  docs: () => ({
    rationale:
      'A desktop in a public subnet can be reached from the internet past the gateway of the service.',
    remediation:
      'Give the directory private subnets in `VpcSettings.SubnetIds`, with a NAT gateway where desktops need the internet.',
    examples: {
      pass: {
        'a private subnet': inSubnet(false),
        'a directory from elsewhere': one('AWS::WorkSpaces::Workspace', { DirectoryId: 'd-1' }),
        'no directory': one('AWS::WorkSpaces::Workspace'),
      },
      fail: { 'a subnet that gives out public addresses': inSubnet(true) },
      unknown: { imported: inSubnet(imported) },
    },
  }),
});
