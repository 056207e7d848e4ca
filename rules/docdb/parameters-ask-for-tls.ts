import { imported, inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) =>
  one('AWS::DocDB::DBClusterParameterGroup', properties);

export default defineRule({
  id: 'PC-DOC-07',
  title: 'DocumentDB parameters ask for TLS',
  severity: 'high',
  profile: 'recommended',
  controls: ['DAT-03'],
  waivable: true,
  appliesTo: ['AWS::DocDB::DBClusterParameterGroup'],
  check(resource) {
    const tls = resource.get('Parameters.tls');
    return tls.is('disabled') ? fail(tls, 'TLS is switched off') : pass();
  },
  docs: () => ({
    rationale: 'Without TLS passwords and documents travel in the clear.',
    remediation: 'Set the parameter `tls` to `enabled` or stricter, or remove it.',
    examples: {
      pass: {
        'omitted, which is on': subject({ Parameters: {} }),
        'only the newest': subject({ Parameters: { tls: 'tls1.3+' } }),
      },
      fail: {
        off: subject({ Parameters: { tls: 'disabled' } }),
        'off outside production': staged(
          subject({ Parameters: { tls: inProduction('enabled', 'disabled') } }),
        ),
      },
      unknown: {
        imported: subject({ Parameters: { tls: imported } }),
      },
    },
  }),
});
