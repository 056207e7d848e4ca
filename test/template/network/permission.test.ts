import { eachPermission, Permission } from '../../../template/network';
import { explore } from '../../../template';
import { read, resourceOf, verdict, withX } from '../support';

const admits = (rule: object, port: number, protocol?: 'tcp' | 'udp'): string =>
  verdict(withX(rule), (x) => new Permission(x.properties).admits(port, protocol));
const tcp = (FromPort?: unknown, ToPort?: unknown): object => ({ IpProtocol: 'tcp', FromPort, ToPort });

test.each([
  [tcp(22, 22)],
  [tcp('22', '22')],
  [tcp(0, 65535)],
  [tcp(20, 30)],
  [tcp(-1, -1)],
  [tcp()],
  [tcp(22)],
  [tcp(undefined, 30)],
  [tcp(20, -1)],
  [{ IpProtocol: '-1' }],
  [{ IpProtocol: -1 }],
  [{ IpProtocol: -1, FromPort: 443, ToPort: 443 }],
  [{ IpProtocol: '6', FromPort: 22, ToPort: 22 }],
  [{ IpProtocol: 'TCP', FromPort: 1, ToPort: 99 }],
  [tcp(-1)],
  [{ IpProtocol: 'all' }],
  [{ IpProtocol: 'ALL' }],
])('%j admits a port within it', (rule) => {
  expect(admits(rule, 22)).toBe('pass');
});

test.each([
  [tcp(23, 30)],
  [tcp(1, 21)],
  [tcp(443)],
  [{ IpProtocol: 'udp', FromPort: 22, ToPort: 22 }],
  [{ IpProtocol: 'icmp', FromPort: -1, ToPort: -1 }],
  [{}],
])('%j does not', (rule) => {
  expect(admits(rule, 22)).toBe('fail');
});

test('what is open about a rule stays open', () => {
  expect(admits(tcp({ Ref: 'From' }, { Ref: 'To' }), 22)).toBe('unknown');
  expect(admits({ IpProtocol: { Ref: 'Protocol' }, FromPort: 22, ToPort: 22 }, 22)).toBe('unknown');
});

test.each([
  ['udp', 'pass'],
  ['UDP', 'pass'],
  [17, 'pass'],
  [6, 'fail'],
  ['tcp', 'fail'],
])('whether a rule of protocol %j admits a port over UDP: %s', (IpProtocol, meant) => {
  expect(admits({ IpProtocol, FromPort: 53, ToPort: 53 }, 53, 'udp')).toBe(meant);
});

test.each([
  [tcp(20, 30), 11],
  [tcp('22', '22'), 1],
  [tcp(20), undefined],
  [tcp(undefined, 30), undefined],
  [tcp({ Ref: 'From' }, 30), undefined],
])('%j opens so many ports: %j', (rule, count) => {
  expect(new Permission(resourceOf(withX(rule)).properties).portCount()).toBe(count);
});

const world = (rule: object, beside: object = {}): string =>
  verdict(withX(rule, beside), (x) => new Permission(x.properties).worldRange() === undefined);

test.each([
  [{ CidrIp: '0.0.0.0/0' }, 'fail'],
  [{ CidrIpv6: '::/0' }, 'fail'],
  [{ CidrIp: '10.0.0.0/8', CidrIpv6: '::/0' }, 'fail'],
  [{ CidrIp: { 'Fn::Sub': '${Any}/0' } }, 'fail'],
  [{ CidrIp: '10.0.0.0/8' }, 'pass'],
  [{ SourceSecurityGroupId: 'sg-1' }, 'pass'],
  [{ CidrIp: { 'Fn::Sub': '${Address}/32' } }, 'pass'],
  [{ CidrIp: { Ref: 'Range' } }, 'unknown'],
  [{ CidrIp: ['0.0.0.0/0'] }, 'unknown'],
])('whether %j is closed to the internet', (rule, meant) => {
  expect(world(rule)).toBe(meant);
});

test('the range of a network of the template is not the internet', () => {
  const template = read({
    Resources: {
      Vpc: { Type: 'AWS::EC2::VPC' },
      X: { Type: 'T', Properties: { CidrIp: { 'Fn::GetAtt': ['Vpc', 'CidrBlock'] } } },
    },
  });
  expect(verdict(template, (x) => new Permission(x.properties).worldRange() === undefined)).toBe('pass');
});

test('inline rules are judged one by one, and a rule of its own by itself', () => {
  const Properties = {
    SecurityGroupIngress: [{ CidrIp: '0.0.0.0/0' }, { CidrIp: '10.0.0.0/8' }, { CidrIpv6: '::/0' }],
    SecurityGroupEgress: { CidrIp: '0.0.0.0/0' },
  };
  const template = read({
    Resources: {
      X: { Type: 'AWS::EC2::SecurityGroup', Properties },
      Y: { Type: 'AWS::EC2::SecurityGroupIngress', Properties: { CidrIp: '0.0.0.0/0' } },
    },
  });
  const open = (id: string, direction: 'ingress' | 'egress'): string[] =>
    explore(template, () =>
      eachPermission(resourceOf(template, id), direction, (one) =>
        one.worldRange() ? [{ outcome: 'fail', path: one.path, message: '' }] : [],
      ),
    ).map(({ path }) => path);
  expect(open('X', 'ingress')).toEqual([
    '/Properties/SecurityGroupIngress/0',
    '/Properties/SecurityGroupIngress/2',
  ]);
  expect(open('X', 'egress')).toEqual(['/Properties/SecurityGroupEgress']);
  expect(open('Y', 'ingress')).toEqual(['/Properties']);
});
