import { imported, inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::Redshift::Cluster', properties);

export default defineRule({
  id: 'PC-RS-06',
  title: 'Redshift cluster copies and unloads by way of the network',
  severity: 'medium',
  profile: 'recommended',
  controls: ['NET-03'],
  frameworks: { fsbp: ['Redshift.7'] },
  waivable: true,
  appliesTo: ['AWS::Redshift::Cluster'],
  check(resource) {
    const value = resource.get('EnhancedVpcRouting');
    return value.isTrue() ? pass() : fail(value, `enhanced routing is ${value.describe()}`);
  },
  docs: () => ({
    rationale:
      'Without it `COPY` and `UNLOAD` go over the internet side of AWS, past endpoints, policies and flow logs: a way out for data.',
    remediation: 'Set `EnhancedVpcRouting` to true.',
    examples: {
      pass: {
        set: subject({ EnhancedVpcRouting: true }),
      },
      fail: {
        omitted: subject(),
        off: subject({ EnhancedVpcRouting: false }),
        'off outside production': staged(subject({ EnhancedVpcRouting: inProduction(true, false) })),
      },
      unknown: {
        imported: subject({ EnhancedVpcRouting: imported }),
      },
    },
  }),
});
