import { one } from '../example';
import { expectOn } from '../expect';
import { defineRule, pass } from '../rule';

export default defineRule({
  id: 'PC-GLUE-08',
  title: 'Glue reaches databases over TLS',
  severity: 'high',
  profile: 'recommended',
  controls: ['DAT-03'],
  waivable: true,
  appliesTo: ['AWS::Glue::Connection'],
  check(resource) {
    if (!resource.get('ConnectionInput.ConnectionType').is('JDBC')) return pass();
    return expectOn(resource.get('ConnectionInput.ConnectionProperties.JDBC_ENFORCE_SSL'), 'the use of TLS');
  },
  docs: () => ({
    rationale: 'Rows and passwords cross the network in the clear otherwise.',
    remediation: 'Set `ConnectionInput.ConnectionProperties.JDBC_ENFORCE_SSL` to `true`.',

    examples: {
      pass: {
        tls: one('AWS::Glue::Connection', {
          ConnectionInput: { ConnectionType: 'JDBC', ConnectionProperties: { JDBC_ENFORCE_SSL: 'true' } },
        }),
        'no database': one('AWS::Glue::Connection', { ConnectionInput: { ConnectionType: 'NETWORK' } }),
      },
      fail: {
        omitted: one('AWS::Glue::Connection', {
          ConnectionInput: { ConnectionType: 'JDBC', ConnectionProperties: { USERNAME: 'x' } },
        }),
      },
    },
  }),
});
