import { imported, inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::RDS::DBInstance', properties);

export default defineRule({
  id: 'PC-RDS-42',
  title: 'RDS certificate is of a current authority',
  severity: 'medium',
  profile: 'recommended',
  controls: ['DAT-03'],
  waivable: true,
  appliesTo: ['AWS::RDS::DBInstance', 'AWS::DocDB::DBInstance'],
  check(resource) {
    const authority = resource.get('CACertificateIdentifier');
    return authority.is('rds-ca-2015', 'rds-ca-2019')
      ? fail(authority, `${authority.describe()} has expired`)
      : pass();
  },
  docs: () => ({
    rationale:
      'A client that checks certificates refuses an expired one, and whoever then switches the check off has no TLS worth the name.',
    remediation: 'Set `CACertificateIdentifier` to `rds-ca-rsa2048-g1` or newer, or leave it out.',
    examples: {
      pass: {
        omitted: subject(),
        current: subject({ CACertificateIdentifier: 'rds-ca-ecc384-g1' }),
      },
      fail: {
        'expired, of DocumentDB': one('AWS::DocDB::DBInstance', { CACertificateIdentifier: 'rds-ca-2019' }),
        expired: subject({ CACertificateIdentifier: 'rds-ca-2019' }),
        'expired outside production': staged(
          subject({ CACertificateIdentifier: inProduction('rds-ca-rsa4096-g1', 'rds-ca-2015') }),
        ),
      },
      unknown: {
        imported: subject({ CACertificateIdentifier: imported }),
      },
    },
  }),
});
