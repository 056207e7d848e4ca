import { one, resources } from '../example';
import { defineRule, fail, pass } from '../rule';
import { isPublicSubnet } from '../subnets';

const subnets = (...flags: boolean[]) =>
  resources({
    Subject: ['AWS::EC2::VPC'],
    ...Object.fromEntries(
      flags.map((MapPublicIpOnLaunch, at): [string, [string, Record<string, unknown>]] => [
        `Net${at}`,
        ['AWS::EC2::Subnet', { VpcId: { Ref: 'Subject' }, MapPublicIpOnLaunch }],
      ]),
    ),
  });

export default defineRule({
  id: 'PC-EC2-109',
  title: 'VPC with public subnets has private ones too',
  severity: 'medium',
  profile: 'strict',
  controls: ['NET-03'],
  waivable: true,
  appliesTo: ['AWS::EC2::VPC'],
  check(resource, template) {
    const inside = resource.referrers('AWS::EC2::Subnet', 'VpcId');
    return inside.length > 0 && inside.every((subnet) => isPublicSubnet(template, subnet))
      ? fail('', 'each of its subnets is public')
      : pass();
  },
  docs: () => ({
    rationale:
      'Where every subnet leads to the internet, so does every database and machine that somebody adds later.',
    remediation:
      'Add an `AWS::EC2::Subnet` without `MapPublicIpOnLaunch` and without a route to the internet gateway, for all but load balancers.',
    whenNotToUse: 'For networks that hold load balancers alone.',
    examples: {
      pass: {
        'one of each': subnets(true, false),
        'all private': subnets(false, false),
        'no subnets': one('AWS::EC2::VPC'),
      },
      fail: { 'all public, none private': subnets(true, true), 'one alone': subnets(true) },
    },
  }),
});
