import { testPattern } from '../../template/policy';
import { imported, one } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::ApiGateway::DomainName', properties);

export default defineRule({
  id: 'PC-APIGW-28',
  title: "REST API's domain offers a key exchange that withstands quantum computers",
  severity: 'low',
  profile: 'strict',
  controls: ['DAT-03'],
  waivable: true,
  appliesTo: ['AWS::ApiGateway::DomainName'],
  check(resource) {
    const policy = resource.get('SecurityPolicy');
    return testPattern(policy, 'offers hybrid key exchange', (text) => /_PQ_/.test(text))
      ? pass()
      : fail(policy, `the TLS policy is ${policy.describe()}`);
  },
  docs: () => ({
    rationale:
      'What is recorded today can be read once quantum computers break its key exchange. Hybrid key exchange takes that away, and clients that do not know it still connect.',
    remediation:
      'Set `SecurityPolicy` to a policy with `PQ` in its name, such as `SecurityPolicy_TLS13_1_2_PQ_2025_09`.',
    whenNotToUse: 'For domains with mutual TLS or of HTTP APIs, which cannot have such a policy.',
    examples: {
      pass: { hybrid: subject({ SecurityPolicy: 'SecurityPolicy_TLS13_1_2_PQ_2025_09' }) },
      fail: {
        omitted: subject({ DomainName: 'api.example.com' }),
        classical: subject({ SecurityPolicy: 'TLS_1_2' }),
      },
      unknown: { imported: subject({ SecurityPolicy: imported }) },
    },
  }),
});
