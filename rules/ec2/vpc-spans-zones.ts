import { type Resource } from '../../template';
import { resources } from '../example';
import { defineRule, fail, pass, unknown } from '../rule';

const zone = (index: number) => ({ 'Fn::Select': [index, { 'Fn::GetAZs': '' }] });
const subnets = (...zones: unknown[]) =>
  resources({
    Subject: ['AWS::EC2::VPC'],
    ...Object.fromEntries(
      zones.map((AvailabilityZone, at): [string, [string, Record<string, unknown>]] => [
        `Net${at}`,
        [
          'AWS::EC2::Subnet',
          { VpcId: { Ref: 'Subject' }, ...(AvailabilityZone ? { AvailabilityZone } : {}) },
        ],
      ]),
    ),
  });

function zoneOf(subnet: Resource) {
  return subnet.get('AvailabilityZone').isPresent()
    ? subnet.get('AvailabilityZone')
    : subnet.get('AvailabilityZoneId');
}

export default defineRule({
  id: 'PC-EC2-108',
  title: 'VPC has subnets in two zones or more',
  severity: 'medium',
  profile: 'strict',
  controls: ['OPS-04'],
  waivable: true,
  appliesTo: ['AWS::EC2::VPC'],
  check(resource) {
    const [first, ...others] = resource.referrers('AWS::EC2::Subnet', 'VpcId').map(zoneOf);
    // That a VPC has subnets at all, another rule judges.
    if (first === undefined) return pass();
    const zones = [first, ...others];
    if (zones.some((one) => one.isPresent() && first.isPresent() && !one.isSameAs(first))) return pass();
    return others.length > 0 && zones.some((one) => one.isAbsent())
      ? unknown('', 'AWS chooses the zones of its subnets, which may be one')
      : fail('', 'all its subnets are in one zone');
  },
  docs: () => ({
    rationale: 'What stands in one zone stops with it: a fire, a flood or a cut cable is enough.',
    remediation: 'Add an `AWS::EC2::Subnet` with another `AvailabilityZone`.',
    whenNotToUse: 'For networks of work that can wait.',
    examples: {
      pass: {
        'two zones': subnets('eu-central-1a', 'eu-central-1b'),
        'two zones of whatever region': subnets(zone(0), zone(1)),
        'no subnets, which another rule judges': resources({ Subject: ['AWS::EC2::VPC'] }),
        'two zones by their ids': resources({
          Subject: ['AWS::EC2::VPC'],
          A: ['AWS::EC2::Subnet', { VpcId: { Ref: 'Subject' }, AvailabilityZoneId: 'euc1-az1' }],
          B: ['AWS::EC2::Subnet', { VpcId: { Ref: 'Subject' }, AvailabilityZoneId: 'euc1-az2' }],
        }),
      },
      fail: {
        'one subnet': subnets('eu-central-1a'),
        'two subnets in one zone': subnets(zone(0), zone(0)),
      },
      unknown: {
        'zones that AWS chooses': subnets(undefined, undefined),
        'one zone that is named, and one that AWS chooses': subnets('eu-central-1a', undefined),
      },
    },
  }),
});
