import { testPattern } from '../../template/policy';
import { one } from '../example';
import { defineRule, fail, pass } from '../rule';

const api = (properties: Record<string, unknown>) => one('AWS::ApiGateway::RestApi', properties);

export default defineRule({
  id: 'PC-APIGW-29',
  title: "REST API's default address takes TLS 1.2 or better",
  severity: 'medium',
  profile: 'strict',
  controls: ['DAT-03'],
  waivable: true,
  appliesTo: ['AWS::ApiGateway::RestApi'],
  check(resource) {
    const isClosed =
      resource.get('DisableExecuteApiEndpoint').isTrue() ||
      resource.get('EndpointConfiguration.Types').some((type) => type.is('PRIVATE'));
    const policy = resource.get('SecurityPolicy');
    return isClosed ||
      policy.is('TLS_1_2') ||
      testPattern(policy, 'is a newer policy', (text) => /^SecurityPolicy_TLS1[23]_/.test(text))
      ? pass()
      : fail(policy, `the TLS policy of the default address is ${policy.describe()}`);
  },
  docs: () => ({
    rationale:
      'Without a setting the address that API Gateway makes takes TLS 1.0, which has known holes and is refused by current standards.',
    remediation:
      'Set `SecurityPolicy` to `TLS_1_2`, or to a policy such as `SecurityPolicy_TLS13_1_2_PFS_PQ_2025_09` with `EndpointAccessMode`; `ProtectedApi` does.',
    whenNotToUse: 'Where clients are left that know no newer TLS.',
    examples: {
      pass: {
        'TLS 1.2': api({ SecurityPolicy: 'TLS_1_2' }),
        'a newer policy': api({ SecurityPolicy: 'SecurityPolicy_TLS13_1_2_PFS_PQ_2025_09' }),
        'no default address': api({ DisableExecuteApiEndpoint: true }),
        'a private API, which takes TLS 1.2 anyway': api({ EndpointConfiguration: { Types: ['PRIVATE'] } }),
      },
      fail: {
        omitted: api({ EndpointConfiguration: { Types: ['REGIONAL'] } }),
        'TLS 1.0': api({ SecurityPolicy: 'TLS_1_0' }),
        'an older one of the new policies': api({ SecurityPolicy: 'SecurityPolicy_TLS10_2025_09' }),
      },
    },
  }),
});
