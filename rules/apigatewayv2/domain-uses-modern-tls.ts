import { one } from '../example';
import { expectNoneOf } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-APIGW2-10',
  title: "HTTP API's domain takes TLS 1.2 or better",
  severity: 'high',
  profile: 'recommended',
  controls: ['DAT-03'],
  waivable: true,
  appliesTo: ['AWS::ApiGatewayV2::DomainName'],
  check(resource) {
    return resource
      .get('DomainNameConfigurations')
      .each((item) => expectNoneOf(item.get('SecurityPolicy'), 'the TLS policy', 'TLS_1_0'));
  },
  docs: () => ({
    rationale: 'TLS 1.0 has known holes and is refused by current standards.',
    remediation: 'Set `DomainNameConfigurations[].SecurityPolicy` to `TLS_1_2`, or leave it out.',

    examples: {
      pass: {
        'TLS 1.2': one('AWS::ApiGatewayV2::DomainName', {
          DomainNameConfigurations: [{ SecurityPolicy: 'TLS_1_2' }],
        }),
        omitted: one('AWS::ApiGatewayV2::DomainName'),
      },
      fail: {
        'TLS 1.0': one('AWS::ApiGatewayV2::DomainName', {
          DomainNameConfigurations: [{ SecurityPolicy: 'TLS_1_0' }],
        }),
      },
    },
  }),
});
