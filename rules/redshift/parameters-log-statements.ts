import { imported, inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) =>
  one('AWS::Redshift::ClusterParameterGroup', properties);
const group = (ParameterValue: unknown) =>
  subject({ Parameters: [{ ParameterName: 'enable_user_activity_logging', ParameterValue }] });

export default defineRule({
  id: 'PC-RS-08',
  title: 'Redshift parameters log statements of users',
  severity: 'low',
  profile: 'strict',
  controls: ['OPS-01'],
  waivable: true,
  appliesTo: ['AWS::Redshift::ClusterParameterGroup'],
  check(resource) {
    const entry = resource
      .get('Parameters')
      .items()
      .find((parameter) => parameter.get('ParameterName').is('enable_user_activity_logging'));
    const value = (entry ?? resource).get(entry ? 'ParameterValue' : 'Parameters');
    return entry && value.isTrue()
      ? pass()
      : fail(value, `enable_user_activity_logging is ${entry ? value.describe() : 'not set'}`);
  },
  docs: () => ({
    rationale: 'Audit logging alone records connections. Which rows somebody read, the activity log says.',
    remediation: 'Set the parameter `enable_user_activity_logging` to `true`.',
    whenNotToUse: 'Where system tables are exported instead.',
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
