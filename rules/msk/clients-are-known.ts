import { imported, inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::MSK::Cluster', properties);

export default defineRule({
  id: 'PC-MSK-06',
  title: 'MSK cluster asks clients who they are',
  severity: 'high',
  profile: 'recommended',
  controls: ['IDN-12'],
  waivable: true,
  appliesTo: ['AWS::MSK::Cluster'],
  check(resource) {
    const ways = resource.get('ClientAuthentication');
    const known =
      ['Sasl.Iam.Enabled', 'Sasl.Scram.Enabled', 'Tls.Enabled'].some((name) => ways.get(name).isTrue()) ||
      ways.get('Tls.CertificateAuthorityArnList').items().length > 0;
    const open = ways.get('Unauthenticated.Enabled');
    if (open.isTrue()) return fail(open, 'clients may connect without saying who they are');
    return known
      ? pass()
      : fail(ways, 'no way of signing in is switched on, so anybody in the network may connect');
  },
  docs: () => ({
    rationale: 'Without it every machine of the network reads and writes every topic.',
    remediation:
      'Set `ClientAuthentication.Sasl.Iam.Enabled` to true, and `Unauthenticated.Enabled` to false.',
    examples: {
      pass: {
        IAM: subject({ ClientAuthentication: { Sasl: { Iam: { Enabled: true } } } }),
        certificates: subject({ ClientAuthentication: { Tls: { CertificateAuthorityArnList: [imported] } } }),
        passwords: subject({ ClientAuthentication: { Sasl: { Scram: { Enabled: true } } } }),
        'TLS, as it says': subject({ ClientAuthentication: { Tls: { Enabled: true } } }),
      },
      fail: {
        omitted: subject(),
        'everybody besides': subject({
          ClientAuthentication: { Sasl: { Iam: { Enabled: true } }, Unauthenticated: { Enabled: true } },
        }),
        'everybody besides outside production': staged(
          subject({
            ClientAuthentication: {
              Sasl: { Iam: { Enabled: true } },
              Unauthenticated: { Enabled: inProduction(false, true) },
            },
          }),
        ),
      },
      unknown: {
        imported: subject({ ClientAuthentication: { Sasl: { Iam: { Enabled: imported } } } }),
      },
    },
  }),
});
