import { imported, inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) =>
  one('AWS::RedshiftServerless::Workgroup', properties);

export default defineRule({
  id: 'PC-RSS-02',
  title: 'Redshift Serverless copies and unloads by way of the network',
  severity: 'medium',
  profile: 'recommended',
  controls: ['NET-03'],
  waivable: true,
  appliesTo: ['AWS::RedshiftServerless::Workgroup'],
  check(resource) {
    const value = resource.get('EnhancedVpcRouting');
    return value.isTrue() ? pass() : fail(value, `enhanced routing is ${value.describe()}`);
  },
  docs: () => ({
    rationale:
      'Without it `COPY` and `UNLOAD` go over the internet side of AWS, past endpoints, policies and flow logs.',
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
