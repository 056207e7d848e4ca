import { testPattern } from '../../template/policy';
import { one } from '../example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-APIGW-26',
  title: "REST API's domain takes TLS 1.2 or better",
  severity: 'high',
  profile: 'recommended',
  controls: ['DAT-03'],
  waivable: true,
  appliesTo: ['AWS::ApiGateway::DomainName'],
  check(resource) {
    const policy = resource.get('SecurityPolicy');
    return policy.is('TLS_1_2') ||
      testPattern(policy, 'is a newer policy', (text) => /^SecurityPolicy_TLS1[23]/.test(text))
      ? pass()
      : fail(policy, `the TLS policy is ${policy.describe()}`);
  },
  docs: () => ({
    rationale:
      'TLS 1.0 has known holes and is refused by current standards. An edge domain without a setting may take it.',
    remediation: 'Set `SecurityPolicy` to `TLS_1_2` or a newer policy.',

    examples: {
      pass: {
        'TLS 1.2': one('AWS::ApiGateway::DomainName', { SecurityPolicy: 'TLS_1_2' }),
        'a newer policy': one('AWS::ApiGateway::DomainName', {
          SecurityPolicy: 'SecurityPolicy_TLS13_1_3_2025_09',
        }),
      },
      fail: {
        'TLS 1.0': one('AWS::ApiGateway::DomainName', { SecurityPolicy: 'TLS_1_0' }),
        omitted: one('AWS::ApiGateway::DomainName', { DomainName: 'api.example.com' }),
        'a policy that only ends so': one('AWS::ApiGateway::DomainName', {
          SecurityPolicy: 'x-SecurityPolicy_TLS13_1_3_2025_09',
        }),
      },
    },
  }),
});
