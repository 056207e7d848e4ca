import { type Resource, type Template } from '../../template';
import { resources, each } from '../example';
import { defineRule, fail, pass } from '../rule';

const types = [
  'AWS::CloudFront::Distribution',
  'AWS::EC2::EIP',
  'AWS::ElasticLoadBalancing::LoadBalancer',
  'AWS::ElasticLoadBalancingV2::LoadBalancer',
  'AWS::GlobalAccelerator::Accelerator',
  'AWS::Route53::HostedZone',
];
const uses = (template: Template) => [...template.types].some((type) => type.startsWith('AWS::Shield::'));
const isInside = (resource: Resource) =>
  resource.get('Scheme').is('internal') ||
  resource.get('Type').is('network', 'gateway') ||
  resource.get('VPCs').isPresent();
const beside = (protection?: unknown) =>
  resources({
    Subject: ['AWS::CloudFront::Distribution'],
    Team: ['AWS::Shield::DRTAccess', { RoleArn: 'arn:aws:iam::111122223333:role/team' }],
    ...(protection
      ? { Guard: ['AWS::Shield::Protection', { Name: 'site', ResourceArn: protection }] as const }
      : {}),
  });

export default defineRule({
  id: 'PC-SHD-01',
  title: 'What the internet reaches is protected by Shield Advanced, where that is used',
  severity: 'medium',
  profile: 'strict',
  controls: ['NET-01'],
  waivable: true,
  appliesTo: types,
  check(resource, template) {
    if (!uses(template) || isInside(resource)) return pass();
    const guarded = template.byType('AWS::Shield::Protection').some((protection) =>
      protection
        .get('ResourceArn')
        .targets()
        .some(({ logicalId }) => logicalId === resource.logicalId),
    );
    return guarded ? pass() : fail('', 'no protection of the template names it');
  },
  docs: () => ({
    rationale:
      'Shield Advanced is paid for the account and protects what is named. What was forgotten is what a flood will be aimed at.',
    remediation: 'Add an `AWS::Shield::Protection` with its address as `ResourceArn`.',
    whenNotToUse: 'Where the protections stand in another stack or are made by Firewall Manager.',
    examples: {
      pass: {
        protected: beside({ 'Fn::Sub': 'arn:aws:cloudfront::${AWS::AccountId}:distribution/${Subject}' }),
        'no use of Shield Advanced': resources({ Subject: ['AWS::CloudFront::Distribution'] }),
        'an internal load balancer': resources({
          Team: ['AWS::Shield::ProactiveEngagement', { ProactiveEngagementStatus: 'ENABLED' }],
          Subject: ['AWS::ElasticLoadBalancingV2::LoadBalancer', { Scheme: 'internal' }],
        }),
        ...each(['network', 'gateway'], (Type) =>
          resources({
            Subject: ['AWS::ElasticLoadBalancingV2::LoadBalancer', { Type }],
            Team: ['AWS::Shield::DRTAccess'],
          }),
        ),
        'a private zone': resources({
          Subject: ['AWS::Route53::HostedZone', { VPCs: [{ VPCId: 'vpc-1', VPCRegion: 'eu-central-1' }] }],
          Team: ['AWS::Shield::DRTAccess'],
        }),
      },
      fail: {
        'without a protection': beside(),
        'a protection of something else': beside('arn:aws:cloudfront::111122223333:distribution/E1'),
      },
    },
  }),
});
