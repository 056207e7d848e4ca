import { imported, one } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::MSK::Cluster', properties);

export default defineRule({
  id: 'PC-MSK-07',
  title: 'MSK cluster knows clients by certificates',
  severity: 'low',
  profile: 'strict',
  controls: ['NET-06'],
  waivable: true,
  appliesTo: ['AWS::MSK::Cluster'],
  check(resource) {
    const tls = resource.get('ClientAuthentication.Tls');
    return tls.get('Enabled').isTrue() ||
      (tls.get('Enabled').isAbsent() && tls.get('CertificateAuthorityArnList').items().length > 0)
      ? pass()
      : fail(tls, 'mutual TLS is not set up');
  },
  docs: () => ({
    rationale: 'Where services are to know each other by certificates, the brokers are services too.',
    remediation: 'Set `ClientAuthentication.Tls` with `CertificateAuthorityArnList`.',
    whenNotToUse: 'Where clients sign in by IAM.',
    examples: {
      pass: {
        certificates: subject({ ClientAuthentication: { Tls: { CertificateAuthorityArnList: [imported] } } }),
      },
      fail: {
        omitted: subject(),
        off: subject({ ClientAuthentication: { Tls: { Enabled: false } } }),
        'off, with authorities': subject({
          ClientAuthentication: { Tls: { Enabled: false, CertificateAuthorityArnList: [imported] } },
        }),
      },
      unknown: {
        imported: subject({ ClientAuthentication: { Tls: { Enabled: imported } } }),
      },
    },
  }),
});
