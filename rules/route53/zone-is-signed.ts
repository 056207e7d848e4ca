import { one, resources } from '../example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-R53-02',
  title: 'Public zone is signed',
  severity: 'low',
  profile: 'strict',
  controls: ['DAT-03'],
  waivable: true,
  appliesTo: ['AWS::Route53::HostedZone'],
  check(resource) {
    if (resource.get('VPCs').items().length > 0) return pass();
    return resource.referrers('AWS::Route53::DNSSEC', 'HostedZoneId').length > 0
      ? pass()
      : fail('', 'no DNSSEC of the template is for the zone');
  },
  docs: () => ({
    rationale: 'Without signatures whoever answers first is believed.',
    remediation: 'Add an `AWS::Route53::DNSSEC` with an `AWS::Route53::KeySigningKey`.',
    whenNotToUse: 'For zones whose registrar takes no keys.',
    examples: {
      pass: {
        signed: resources({
          Subject: ['AWS::Route53::HostedZone'],
          Signed: ['AWS::Route53::DNSSEC', { HostedZoneId: { Ref: 'Subject' } }],
        }),
        private: one('AWS::Route53::HostedZone', { VPCs: [{ VPCId: 'vpc-1' }] }),
      },
      fail: { 'no signatures': one('AWS::Route53::HostedZone', { Name: 'example.com' }) },
    },
  }),
});
