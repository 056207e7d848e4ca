import { type Resource, type Template, type Value } from '../../template';
import { admittedGroups, inboundRules, opensPort, wayFromInternet, wayText } from '../../template/network';
import { group, network, type Part, type Properties, ref } from '../reachable-example';
import { administration, data } from '../reachable-ports';
import { one } from '../example';
import { defineRule, fail, type Judgements, pass } from '../rule';

const ports = Object.keys(data).map(Number);
const entrances = Object.keys(administration).map(Number);
/** The machines in a security group. */
function machinesIn(source: Resource): Resource[] {
  return ['SecurityGroupIds', 'NetworkInterfaces'].flatMap((property) =>
    source.referrers('AWS::EC2::Instance', property),
  );
}
function judge(template: Template, admitting: Resource, rule: Value): Judgements {
  const port = ports.find((number) => opensPort(rule, number));
  if (port === undefined) return pass();
  const way = admittedGroups(template, rule)
    .filter((source) => source !== admitting)
    .flatMap((source) => machinesIn(source))
    .map((machine) => wayFromInternet(template, machine, entrances, 'machine'))
    .find((found) => found !== undefined);
  if (!way) return pass();
  const service = opensPort(rule, 1) ? 'every port' : `port ${port}, ${data[port] ?? ''}`;
  const whole = `${wayText(way)} → security group ${admitting.logicalId} (${service})`;
  return fail(rule.path, `data is one machine away from the internet: ${whole}`);
}
const bastion = (range: string, source: Properties): Record<string, Part> => ({
  ...group(22, range),
  Bastion: ['AWS::EC2::Instance', { SubnetId: ref('Net'), SecurityGroupIds: [ref('Group')] }],
  Subject: [
    'AWS::EC2::SecurityGroup',
    {
      GroupDescription: 'x',
      SecurityGroupIngress: [{ IpProtocol: 'tcp', FromPort: 5432, ToPort: 5432, ...source }],
    },
  ],
});
const fromOuter = { SourceSecurityGroupId: { 'Fn::GetAtt': ['Group', 'GroupId'] } };

export default defineRule({
  id: 'PC-EC2-95',
  title: 'Data is more than one machine away from the internet',
  severity: 'high',
  profile: 'strict',
  controls: ['NET-04'],
  waivable: true,
  appliesTo: ['AWS::EC2::SecurityGroup'],
  check(resource, template) {
    return inboundRules(resource).flatMap((rule) => judge(template, resource, rule));
  },
  docs: () => ({
    rationale:
      'A group that admits a group is as open as that one. Machines that the whole internet may administer are taken over first, and lead straight to the data.',
    remediation:
      'Close the administration port of the outer machine to the internet, or admit the group of the program alone in `SourceSecurityGroupId`.',
    whenNotToUse: 'For a bastion that is meant to stand between the internet and the data.',
    examples: {
      pass: {
        'no rules': one('AWS::EC2::SecurityGroup', { GroupDescription: 'x' }),
        'a machine open to one network': network(bastion('203.0.113.0/28', fromOuter)),
        'another group': network(bastion('0.0.0.0/0', { SourceSecurityGroupId: 'sg-1234' })),
        'no store': network(bastion('0.0.0.0/0', { ...fromOuter, FromPort: 8080, ToPort: 8080 })),
      },
      fail: {
        'through a bastion': network(bastion('0.0.0.0/0', fromOuter)),
        'by every port': network(bastion('0.0.0.0/0', { ...fromOuter, IpProtocol: -1 })),
        'by a rule that stands alone': network({
          ...bastion('0.0.0.0/0', { CidrIp: '10.0.0.0/8' }),
          Alone: [
            'AWS::EC2::SecurityGroupIngress',
            { GroupId: ref('Subject'), IpProtocol: 'tcp', FromPort: 3306, ToPort: 3306, ...fromOuter },
          ],
        }),
      },
    },
  }),
});
