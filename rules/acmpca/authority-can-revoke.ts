import { one } from '../example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-ACMPCA-01',
  title: 'Private certificate authority tells what it revoked',
  severity: 'medium',
  profile: 'recommended',
  controls: ['NET-06'],
  waivable: true,
  appliesTo: ['AWS::ACMPCA::CertificateAuthority'],
  check(resource) {
    const revocation = resource.get('RevocationConfiguration');
    const told =
      revocation.get('CrlConfiguration.Enabled').isTrue() ||
      revocation.get('OcspConfiguration.Enabled').isTrue();
    return told || resource.get('UsageMode').is('SHORT_LIVED_CERTIFICATE')
      ? pass()
      : fail(revocation, 'nobody learns of revoked certificates');
  },
  docs: () => ({
    rationale: 'A stolen certificate works until it ends, if nobody can ask whether it still counts.',
    remediation:
      'Set `RevocationConfiguration.OcspConfiguration.Enabled` or `CrlConfiguration.Enabled` to true.',

    examples: {
      pass: {
        told: one('AWS::ACMPCA::CertificateAuthority', {
          RevocationConfiguration: { OcspConfiguration: { Enabled: true } },
        }),
        'short-lived certificates': one('AWS::ACMPCA::CertificateAuthority', {
          UsageMode: 'SHORT_LIVED_CERTIFICATE',
        }),
        'told by a list': one('AWS::ACMPCA::CertificateAuthority', {
          RevocationConfiguration: { CrlConfiguration: { Enabled: true } },
        }),
      },
      fail: { omitted: one('AWS::ACMPCA::CertificateAuthority', { Type: 'SUBORDINATE' }) },
    },
  }),
});
