import { imported, inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) =>
  one('AWS::Redshift::ClusterParameterGroup', properties);
const group = (ParameterValue: unknown) =>
  subject({ Parameters: [{ ParameterName: 'require_ssl', ParameterValue }] });

export default defineRule({
  id: 'PC-RS-09',
  title: 'Redshift parameters ask for TLS',
  severity: 'medium',
  profile: 'recommended',
  controls: ['DAT-03'],
  frameworks: { fsbp: ['Redshift.2'] },
  waivable: true,
  appliesTo: ['AWS::Redshift::ClusterParameterGroup'],
  check(resource) {
    const entry = resource
      .get('Parameters')
      .items()
      .find((parameter) => parameter.get('ParameterName').is('require_ssl'));
    const value = (entry ?? resource).get(entry ? 'ParameterValue' : 'Parameters');
    return entry && value.isTrue()
      ? pass()
      : fail(value, `require_ssl is ${entry ? value.describe() : 'not set'}`);
  },
  docs: () => ({
    rationale:
      'Unless the cluster insists, a client that was set up carelessly sends passwords and rows in the clear.',
    remediation: 'Set the parameter `require_ssl` to `true`.',
    examples: {
      pass: {
        set: group('true'),
      },
      fail: {
        omitted: subject(),
        off: group('false'),
        'another parameter alone': subject({
          Parameters: [{ ParameterName: 'wlm_json_configuration', ParameterValue: '[]' }],
        }),
        'off outside production': staged(group(inProduction('true', 'false'))),
      },
      unknown: {
        imported: group(imported),
      },
    },
  }),
});
