import { imported, inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) =>
  one('AWS::RedshiftServerless::Workgroup', properties);
const parameter = (ParameterValue: unknown) =>
  subject({ ConfigParameters: [{ ParameterKey: 'require_ssl', ParameterValue }] });

export default defineRule({
  id: 'PC-RSS-03',
  title: 'Redshift Serverless workgroup asks for TLS',
  severity: 'medium',
  profile: 'recommended',
  controls: ['DAT-03'],
  waivable: true,
  appliesTo: ['AWS::RedshiftServerless::Workgroup'],
  check(resource) {
    return resource.get('ConfigParameters').each((entry) => {
      const value = entry.get('ParameterValue');
      return entry.get('ParameterKey').is('require_ssl') && value.isFalse()
        ? fail(value, 'TLS is not asked for')
        : pass();
    });
  },
  docs: () => ({
    rationale:
      'Unless the workgroup insists, a client that was set up carelessly sends passwords and rows in the clear.',
    remediation: 'Set the parameter `require_ssl` to `true`, which is the default.',
    examples: {
      pass: {
        omitted: subject(),
        'asked for': parameter('true'),
      },
      fail: {
        'switched off': parameter('false'),
        'switched off outside production': staged(parameter(inProduction('true', 'false'))),
      },
      unknown: {
        imported: parameter(imported),
      },
    },
  }),
});
