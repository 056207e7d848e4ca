import { imported, inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::KafkaConnect::Connector', properties);

export default defineRule({
  id: 'PC-MSKC-02',
  title: 'MSK Connect connector signs in to its cluster',
  severity: 'medium',
  profile: 'recommended',
  controls: ['IDN-12'],
  waivable: true,
  appliesTo: ['AWS::KafkaConnect::Connector'],
  check(resource) {
    const value = resource.get('KafkaClusterClientAuthentication.AuthenticationType');
    return value.is('IAM') ? pass() : fail(value, `the way of signing in is ${value.describe()}`);
  },
  docs: () => ({
    rationale: 'A connector that does not sign in needs a cluster that lets everybody in.',
    remediation: 'Set `KafkaClusterClientAuthentication.AuthenticationType` to `IAM`.',
    examples: {
      pass: {
        set: subject({ KafkaClusterClientAuthentication: { AuthenticationType: 'IAM' } }),
      },
      fail: {
        omitted: subject(),
        'another value': subject({ KafkaClusterClientAuthentication: { AuthenticationType: 'NONE' } }),
        'off outside production': staged(
          subject({ KafkaClusterClientAuthentication: { AuthenticationType: inProduction('IAM', 'NONE') } }),
        ),
      },
      unknown: {
        imported: subject({ KafkaClusterClientAuthentication: { AuthenticationType: imported } }),
      },
    },
  }),
});
