import { one, resources } from '../example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-R53R-04',
  title: 'Resolver checks the signatures of answers',
  severity: 'low',
  profile: 'strict',
  controls: ['DAT-03'],
  waivable: true,
  appliesTo: ['AWS::Route53Resolver::FirewallConfig'],
  check(resource, template) {
    const vpc = resource.get('ResourceId');
    const same = template
      .byType('AWS::Route53Resolver::ResolverDNSSECConfig')
      .some(
        (config) =>
          config.exists() &&
          (config.get('ResourceId').target()?.logicalId ?? config.get('ResourceId').text()) ===
            (vpc.target()?.logicalId ?? vpc.text()),
      );
    return same ? pass() : fail(vpc, 'no DNSSEC configuration of the template is for the network');
  },
  docs: () => ({
    rationale: 'A false answer with the right name leads past a firewall that looks at names.',
    remediation: 'Add an `AWS::Route53Resolver::ResolverDNSSECConfig` for the same network.',
    whenNotToUse: 'For networks whose names are mostly not signed.',
    examples: {
      pass: {
        checked: resources({
          Subject: ['AWS::Route53Resolver::FirewallConfig', { ResourceId: 'vpc-1' }],
          Checks: ['AWS::Route53Resolver::ResolverDNSSECConfig', { ResourceId: 'vpc-1' }],
        }),
        'a network of the template': resources({
          Net: ['AWS::EC2::VPC'],
          Subject: ['AWS::Route53Resolver::FirewallConfig', { ResourceId: { Ref: 'Net' } }],
          Checks: ['AWS::Route53Resolver::ResolverDNSSECConfig', { ResourceId: { Ref: 'Net' } }],
        }),
      },
      fail: {
        'no check': one('AWS::Route53Resolver::FirewallConfig', { ResourceId: 'vpc-1' }),
        'a check of another network': resources({
          Subject: ['AWS::Route53Resolver::FirewallConfig', { ResourceId: 'vpc-1' }],
          Checks: ['AWS::Route53Resolver::ResolverDNSSECConfig', { ResourceId: 'vpc-2' }],
        }),
      },
    },
  }),
});
