import { imported, inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::DAX::Cluster', properties);

export default defineRule({
  id: 'PC-DAX-02',
  title: 'DAX cluster speaks TLS',
  severity: 'high',
  profile: 'recommended',
  controls: ['DAT-03'],
  frameworks: { fsbp: ['DynamoDB.7'] },
  waivable: true,
  appliesTo: ['AWS::DAX::Cluster'],
  check(resource) {
    const value = resource.get('ClusterEndpointEncryptionType');
    return value.is('TLS') ? pass() : fail(value, `the encryption of its endpoint is ${value.describe()}`);
  },
  docs: () => ({
    rationale: 'Without TLS items travel between application and cache in the clear.',
    remediation: 'Set `ClusterEndpointEncryptionType` to `TLS`.',
    examples: {
      pass: {
        set: subject({ ClusterEndpointEncryptionType: 'TLS' }),
      },
      fail: {
        omitted: subject(),
        'another value': subject({ ClusterEndpointEncryptionType: 'NONE' }),
        'off outside production': staged(
          subject({ ClusterEndpointEncryptionType: inProduction('TLS', 'NONE') }),
        ),
      },
      unknown: {
        imported: subject({ ClusterEndpointEncryptionType: imported }),
      },
    },
  }),
});
