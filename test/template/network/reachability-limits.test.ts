import { group, network, type Part, type Properties, ref } from '../../../rules/reachable-example';
import { wayFromInternet } from '../../../template/network';
import { read, resourceOf } from '../support';

const open = group(22, '0.0.0.0/0');
const machine = (properties: Properties = {}): Record<string, Part> => ({
  Subject: ['AWS::EC2::Instance', { SubnetId: ref('Net'), SecurityGroupIds: [ref('Group')], ...properties }],
});
const way = (parts: Record<string, Part>) => {
  const template = read(network(parts));
  return wayFromInternet(template, resourceOf(template, 'Subject'), [22], 'machine');
};

test('no shape makes it throw', () => {
  for (const broken of [null, 'x', 7, [], { Ref: 'Missing' }, { 'Fn::If': [] }, [[{}]]])
    for (const property of ['SubnetId', 'SecurityGroupIds', 'NetworkInterfaces'])
      expect(() => way({ ...open, ...machine({ [property]: broken }) })).not.toThrow();
});

test('a gateway that is named like one of the internet is none', () => {
  const route = { RouteTableId: ref('Table'), DestinationCidrBlock: '0.0.0.0/0' };
  const through = (GatewayId: string) =>
    way({ ...open, ...machine(), Route: ['AWS::EC2::Route', { ...route, GatewayId }] });
  expect(through('nat-igw-')).toBeUndefined();
  expect(through('igw-0123456789abcdef0')).toBeDefined();
});

test('what it costs grows with the machines, not with their square', () => {
  const many = (count: number) => {
    const machines = Array.from(
      { length: count },
      (_, index) => [`M${index}`, machine()['Subject'] as Part] as const,
    );
    const template = read(network({ ...open, ...Object.fromEntries(machines) }));
    const start = performance.now();
    for (const resource of template.byType('AWS::EC2::Instance'))
      wayFromInternet(template, resource, [23, 22], 'machine');
    return performance.now() - start;
  };
  many(500);
  expect(many(4000)).toBeLessThan(40 * many(400) + 100);
});
