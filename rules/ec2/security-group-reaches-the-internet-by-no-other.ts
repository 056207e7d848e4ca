import { type Resource } from '../../template';
import { eachPermission, isWorldRange, permissionTypes } from '../../template/network';
import { one, resources } from '../example';
import { defineRule, fail, pass } from '../rule';

/** Whether a group lets everything out to the internet: by a rule, or because it has none. */
function opensOut(group: Resource): boolean {
  const inline = group.get('SecurityGroupEgress').items();
  const alone = group
    .referrers('AWS::EC2::SecurityGroupEgress', 'GroupId')
    .map(({ properties }) => properties);
  const rules = [...inline, ...alone];
  return (
    rules.length === 0 ||
    rules.some(
      (rule) =>
        rule.get('IpProtocol').is('-1', 'all') &&
        [rule.get('CidrIp'), rule.get('CidrIpv6')].some((range) => isWorldRange(range)),
    )
  );
}
const group = (...rules: unknown[]): [string, Record<string, unknown>] => [
  'AWS::EC2::SecurityGroup',
  { GroupDescription: 'example', ...(rules.length > 0 ? { SecurityGroupEgress: rules } : {}) },
];
const world = { IpProtocol: '-1', CidrIp: '0.0.0.0/0' };
const near = { IpProtocol: 'tcp', FromPort: 443, ToPort: 443, CidrIp: '10.0.0.0/8' };
const toNext = {
  IpProtocol: 'tcp',
  FromPort: 3128,
  ToPort: 3128,
  DestinationSecurityGroupId: { Ref: 'Next' },
};

export default defineRule({
  id: 'PC-EC2-110',
  title: 'Security group reaches the internet by no other group',
  severity: 'low',
  profile: 'strict',
  controls: ['NET-03'],
  waivable: true,
  appliesTo: permissionTypes.egress,
  check(resource, template) {
    return eachPermission(resource, 'egress', ({ value }) => {
      const destination = value.get('DestinationSecurityGroupId');
      const next = template
        .meantBy(destination, 'AWS::EC2::SecurityGroup')
        .find((other) => other.id !== resource.id && opensOut(other));
      return next
        ? fail(destination, `it leads to ${next.logicalId}, which lets everything out to the internet`)
        : pass();
    });
  },
  docs: () => ({
    rationale:
      'A group without a rule for the internet looks closed. If it may talk to a machine that reaches everything, data leaves by way of that machine.',
    remediation:
      'Hold the other group to named destinations too, and let it pass on only what a list of names allows.',
    whenNotToUse: 'Where the other group is a proxy or firewall that keeps such a list.',
    examples: {
      pass: {
        'to a group that is held': resources({ Subject: group(toNext), Next: group(near) }),
        'to a network': resources({ Subject: group(near) }),
        'no rules': one('AWS::EC2::SecurityGroup'),
        'to a group that lets out one port, or everything to one network': resources({
          Subject: group(toNext),
          Next: group({ ...near, CidrIp: '0.0.0.0/0' }, { IpProtocol: '-1', CidrIp: '10.0.0.0/8' }),
        }),
        'to itself': resources({ Next: group(toNext, world) }),
      },
      fail: {
        'to a group that is open': resources({ Subject: group(toNext), Next: group(world) }),
        'to a group without rules': resources({ Subject: group(toNext), Next: group() }),
        'to a group that a rule opens that stands alone': resources({
          Subject: group(toNext),
          Next: group(near),
          Rule: [
            'AWS::EC2::SecurityGroupEgress',
            { GroupId: { Ref: 'Next' }, IpProtocol: '-1', CidrIpv6: '::/0' },
          ],
        }),
        'a rule that stands alone, to a group that is open': resources({
          Next: group(),
          Subject: ['AWS::EC2::SecurityGroupEgress', { GroupId: 'sg-1234', ...toNext }],
        }),
        'to a group that lets out every protocol, in words': resources({
          Subject: group(toNext),
          Next: group({ IpProtocol: 'all', CidrIp: '0.0.0.0/0' }),
        }),
      },
    },
  }),
});
