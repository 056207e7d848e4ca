import { type Resource, type Template } from '../../template';
import { one, resources } from '../example';
import { defineRule, fail, pass } from '../rule';

/** Whether a route table of a subnet has a route to a NAT gateway. */
function leadsToNat(template: Template, subnet: Resource): boolean {
  return subnet
    .referrers('AWS::EC2::SubnetRouteTableAssociation', 'SubnetId')
    .flatMap((association) => template.meantBy(association.get('RouteTableId'), 'AWS::EC2::RouteTable'))
    .flatMap((table) => table.referrers('AWS::EC2::Route', 'RouteTableId'))
    .some((route) => route.get('NatGatewayId').isPresent());
}

const desktop = (route?: Record<string, unknown>) =>
  resources({
    Net: ['AWS::EC2::Subnet'],
    Table: ['AWS::EC2::RouteTable'],
    Link: [
      'AWS::EC2::SubnetRouteTableAssociation',
      { SubnetId: { Ref: 'Net' }, RouteTableId: { Ref: 'Table' } },
    ],
    Route: ['AWS::EC2::Route', { RouteTableId: { Ref: 'Table' }, ...route }],
    Directory: ['AWS::DirectoryService::MicrosoftAD', { VpcSettings: { SubnetIds: [{ Ref: 'Net' }] } }],
    Subject: ['AWS::WorkSpaces::Workspace', { DirectoryId: { Ref: 'Directory' } }],
  });

export default defineRule({
  id: 'PC-WS-03',
  title: 'Desktop reaches the internet by a NAT gateway',
  severity: 'low',
  profile: 'strict',
  controls: ['NET-03'],
  waivable: true,
  appliesTo: ['AWS::WorkSpaces::Workspace'],
  check(resource, template) {
    const directory = resource.get('DirectoryId');
    const subnets = template.targetOf(directory)?.get('VpcSettings.SubnetIds').items() ?? [];
    const cutOff = subnets.find((item) =>
      template.meantBy(item, 'AWS::EC2::Subnet').some((subnet) => !leadsToNat(template, subnet)),
    );
    return cutOff
      ? fail(directory, `no route of the subnet ${cutOff.describe()} leads to a NAT gateway`)
      : pass();
  },
  docs: () => ({
    rationale:
      'A desktop without a way out gets no updates, and soon a public address instead. A NAT gateway lets it out and nobody in.',
    remediation:
      'Add an `AWS::EC2::Route` with `NatGatewayId` to the route table of each subnet of the directory.',
    whenNotToUse: 'For desktops that need nothing of the internet, or go out by a firewall or a proxy.',
    examples: {
      pass: {
        'a NAT gateway': desktop({ DestinationCidrBlock: '0.0.0.0/0', NatGatewayId: 'nat-1' }),
        'a directory from elsewhere': one('AWS::WorkSpaces::Workspace', { DirectoryId: 'd-1' }),
        'no directory': one('AWS::WorkSpaces::Workspace'),
      },
      fail: {
        'no route out': desktop(),
        'a gateway of the internet itself': desktop({
          DestinationCidrBlock: '0.0.0.0/0',
          GatewayId: 'igw-1',
        }),
      },
    },
  }),
});
