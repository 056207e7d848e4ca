import { imported, inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::MSK::Cluster', properties);

export default defineRule({
  id: 'PC-MSK-04',
  title: 'MSK brokers have no public address',
  severity: 'critical',
  profile: 'recommended',
  controls: ['NET-03', 'NET-04'],
  waivable: false,
  appliesTo: ['AWS::MSK::Cluster'],
  check(resource) {
    const type = resource.get('BrokerNodeGroupInfo.ConnectivityInfo.PublicAccess.Type');
    return type.isAbsent() || type.is('DISABLED')
      ? pass()
      : fail(type, `brokers can be reached from the internet: ${type.describe()}`);
  },
  docs: () => ({
    rationale: 'Brokers on the internet are protected by the sign-in of clients alone.',
    remediation: 'Remove `PublicAccess`, or set its `Type` to `DISABLED`.',
    examples: {
      pass: {
        omitted: subject(),
        disabled: subject({
          BrokerNodeGroupInfo: { ConnectivityInfo: { PublicAccess: { Type: 'DISABLED' } } },
        }),
      },
      fail: {
        public: subject({
          BrokerNodeGroupInfo: { ConnectivityInfo: { PublicAccess: { Type: 'SERVICE_PROVIDED_EIPS' } } },
        }),
        'public outside production': staged(
          subject({
            BrokerNodeGroupInfo: {
              ConnectivityInfo: { PublicAccess: { Type: inProduction('DISABLED', 'SERVICE_PROVIDED_EIPS') } },
            },
          }),
        ),
      },
      unknown: {
        imported: subject({
          BrokerNodeGroupInfo: { ConnectivityInfo: { PublicAccess: { Type: imported } } },
        }),
      },
    },
  }),
});
