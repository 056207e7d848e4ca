import { type Resource } from '../../template';
import { one, resources, each } from '../example';
import { defineRule, fail, pass } from '../rule';
import { othersWith } from '../same-value';
function portsOverlap(one: Resource, two: Resource): boolean {
  const [a, b, c, d] = [
    one.get('PortRange.From'),
    one.get('PortRange.To'),
    two.get('PortRange.From'),
    two.get('PortRange.To'),
  ].map((end) => end.number());
  return a !== undefined && b !== undefined && c !== undefined && d !== undefined && a <= d && c <= b;
}

export default defineRule({
  id: 'PC-EC2-33',
  title: 'Entries of a network ACL do not overlap in ports',
  severity: 'low',
  profile: 'strict',
  controls: ['NET-04'],
  waivable: true,
  appliesTo: ['AWS::EC2::NetworkAclEntry'],
  check(resource, template) {
    const other = othersWith(resource, template, 'NetworkAclId').find(
      (candidate) =>
        candidate.get('Egress').isTrue() === resource.get('Egress').isTrue() &&
        candidate.get('Protocol').text() === resource.get('Protocol').text() &&
        portsOverlap(candidate, resource),
    );
    return other
      ? fail(resource.get('PortRange'), `the entry ${other.logicalId} decides about some of its ports too`)
      : pass();
  },
  docs: () => ({
    rationale:
      'Where two entries decide about one port the lower number wins. Whoever reads only the other one is wrong.',
    remediation: 'Cut `PortRange` so that each port is decided once.',
    whenNotToUse:
      'Where a port is opened for several networks, or a denial before a wide allowance is meant.',
    examples: {
      pass: {
        apart: resources({
          A: [
            'AWS::EC2::NetworkAclEntry',
            { NetworkAclId: 'acl-1', Protocol: 6, RuleAction: 'allow', PortRange: { From: 80, To: 80 } },
          ],
          B: [
            'AWS::EC2::NetworkAclEntry',
            { NetworkAclId: 'acl-1', Protocol: 6, RuleAction: 'deny', PortRange: { From: 443, To: 443 } },
          ],
        }),
        'no ports': one('AWS::EC2::NetworkAclEntry'),
        ...each(['Egress', 'Protocol'], (differs) =>
          resources({
            A: [
              'AWS::EC2::NetworkAclEntry',
              { NetworkAclId: 'acl-1', Protocol: 6, PortRange: { From: 80, To: 90 } },
            ],
            B: [
              'AWS::EC2::NetworkAclEntry',
              {
                NetworkAclId: 'acl-1',
                Protocol: 6,
                PortRange: { From: 85, To: 85 },
                [differs]: differs === 'Egress' ? true : 17,
              },
            ],
          }),
        ),
        ...each(['From', 'To'], (end) =>
          resources({
            A: ['AWS::EC2::NetworkAclEntry', { NetworkAclId: 'acl-1', PortRange: { [end]: 80 } }],
            B: ['AWS::EC2::NetworkAclEntry', { NetworkAclId: 'acl-1', PortRange: { From: 0, To: 90 } }],
          }),
        ),
      },
      fail: {
        'one inside the other, without an order': resources({
          A: [
            'AWS::EC2::NetworkAclEntry',
            { NetworkAclId: 'acl-1', Protocol: 6, RuleAction: 'allow', PortRange: { From: 80, To: 90 } },
          ],
          B: [
            'AWS::EC2::NetworkAclEntry',
            { NetworkAclId: 'acl-1', Protocol: 6, RuleAction: 'deny', PortRange: { From: 85, To: 85 } },
          ],
        }),
        'one that begins where the other ends': resources({
          A: ['AWS::EC2::NetworkAclEntry', { NetworkAclId: 'acl-1', PortRange: { From: 80, To: 85 } }],
          B: ['AWS::EC2::NetworkAclEntry', { NetworkAclId: 'acl-1', PortRange: { From: 85, To: 90 } }],
        }),
      },
    },
  }),
});
