import { holdsPort, isWorldOf } from '../../../template/network/certain';
import { admittedGroups, inboundRules, opensPort } from '../../../template/network';
import { subnets } from '../../../template/network/subnets';
import { literals, read, resourceOf, verdict, withX } from '../support';

test.each([
  ['-1', undefined, true],
  [-1, 5, true],
  [undefined, undefined, true],
  [22, undefined, true],
  [22, 22, true],
  ['20', '30', true],
  [23, undefined, false],
  [undefined, 30, false],
  [20, 21, false],
  [20, 'x', false],
  ['x', 30, false],
  [{ Ref: 'Gone' }, 30, false],
  [20, { Ref: 'Gone' }, false],
])('whether ports from %j to %j hold 22 for certain: %j', (from, to, meant) => {
  const template = withX({ from, to });
  expect(verdict(template, (x) => holdsPort(x.get('from'), x.get('to'), 22))).toBe(meant ? 'pass' : 'fail');
});

test.each([
  ['0.0.0.0/0', 4, true],
  ['::/0', 6, true],
  ['0.0.0.0/0', 6, false],
  ['::/0', 4, false],
  ['10.0.0.0/8', 4, false],
  [{ Ref: 'Gone' }, 4, false],
  [undefined, 4, false],
] as const)('whether %j is for certain the whole internet of version %j: %j', (range, version, meant) => {
  expect(isWorldOf(resourceOf(withX({ range })).get('range'), version)).toBe(meant);
});

test.each([
  [{ IpProtocol: -1 }, true],
  [{ IpProtocol: 'ALL' }, true],
  [{ IpProtocol: 'TCP', FromPort: 20, ToPort: 30 }, true],
  [{ IpProtocol: 6, FromPort: 22, ToPort: 22 }, true],
  [{ IpProtocol: 'tcp', FromPort: 20, ToPort: 21 }, false],
  [{ IpProtocol: 17, FromPort: 22, ToPort: 22 }, false],
  [{ FromPort: 22, ToPort: 22 }, false],
])('whether %j opens port 22 of TCP: %j', (rule, meant) => {
  expect(opensPort(resourceOf(withX(rule)).properties, 22)).toBe(meant);
});

test('the rules of a group stand in it or beside it, and admit groups by id or by name', () => {
  const group = { Type: 'AWS::EC2::SecurityGroup' };
  const template = read({
    Resources: {
      X: { ...group, Properties: { SecurityGroupIngress: [{ SourceSecurityGroupId: { Ref: 'A' } }] } },
      A: group,
      B: { ...group, Properties: { GroupName: 'b' } },
      Rule: {
        Type: 'AWS::EC2::SecurityGroupIngress',
        Properties: { GroupId: { 'Fn::GetAtt': ['X', 'GroupId'] }, SourceSecurityGroupName: 'b' },
      },
      Other: {
        Type: 'AWS::EC2::SecurityGroupIngress',
        Properties: { GroupId: { Ref: 'A' }, SourceSecurityGroupId: { Ref: 'X' } },
      },
    },
  });
  const rules = inboundRules(resourceOf(template));
  const admitted = rules.map((rule) => admittedGroups(template, rule).map(({ logicalId }) => logicalId));
  expect(admitted).toEqual([['A'], ['B']]);
});

test.each([
  ['10.0.0.0/16', 1, 8, ['10.0.0.0/24']],
  ['10.0.0.0/30', 4, 0, ['10.0.0.0/32', '10.0.0.1/32', '10.0.0.2/32', '10.0.0.3/32']],
  ['10.0.0.0/16', 1, 16, ['10.0.0.0/16']],
  ['10.0.0.0/16', 3, 14, ['10.0.0.0/18', '10.0.64.0/18', '10.0.128.0/18']],
  ['2001:db8::/56', 2, 64, ['2001:db8:0:0:0:0:0:0/64', '2001:db8:0:1:0:0:0:0/64']],
  ['10.0.0.0/16', 0, 8, undefined],
  ['10.0.0.0/8', 257, 8, undefined],
  ['10.0.0.0/16', 1.5, 8, undefined],
  ['10.0.0.0/16', 1, -1, undefined],
  ['10.0.0.0/16', 1, 1.5, undefined],
  ['10.0.0.0/16', 1, 17, undefined],
  ['10.0.0.0/16', 2, 16, undefined],
  ['10.0.0.0/16', 5, 14, undefined],
  ['no range', 1, 8, undefined],
])('%s in %j parts of so many bits, %j, is %j', (block, count, bits, parts) => {
  expect(subnets(block, count, bits)).toEqual(parts);
});

test('a network has 256 parts and no more', () => {
  expect(subnets('10.0.0.0/8', 256, 8)).toHaveLength(256);
  expect(literals(withX({ P: { 'Fn::Select': [255, { 'Fn::Cidr': ['10.0.0.0/8', 256, 8] }] } }))).toEqual([
    '10.0.255.0/24',
  ]);
});
