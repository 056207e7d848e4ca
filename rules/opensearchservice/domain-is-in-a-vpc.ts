import { inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::OpenSearchService::Domain', properties);

export default defineRule({
  id: 'PC-OS-06',
  title: 'OpenSearch domain is in a VPC',
  severity: 'high',
  profile: 'recommended',
  controls: ['NET-03', 'NET-04'],
  frameworks: { fsbp: ['ES.2', 'OpenSearch.2'] },
  waivable: true,
  appliesTo: ['AWS::OpenSearchService::Domain', 'AWS::Elasticsearch::Domain'],
  check(resource) {
    const subnets = resource.get('VPCOptions.SubnetIds');
    return subnets.items().length > 0 ? pass() : fail(subnets, 'its endpoint is on the internet');
  },
  docs: () => ({
    rationale:
      'A domain outside a network is protected by its access policy alone. Open ones are found and emptied within hours.',
    remediation: 'Set `VPCOptions` with `SubnetIds` and `SecurityGroupIds`.',
    examples: {
      pass: {
        'in a network': subject({ VPCOptions: { SubnetIds: ['subnet-1234'] } }),
      },
      fail: {
        omitted: subject(),
        'no subnets': subject({ VPCOptions: {} }),
        'not outside production': staged(
          subject({ VPCOptions: inProduction({ SubnetIds: ['subnet-1234'] }, { Ref: 'AWS::NoValue' }) }),
        ),
      },
    },
  }),
});
