import { one } from '../example';
import { expectOn } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-APIGW2-12',
  title: 'HTTP API is not reached by its default address',
  severity: 'low',
  profile: 'strict',
  controls: ['NET-01'],
  waivable: true,
  appliesTo: ['AWS::ApiGatewayV2::Api'],
  check(resource) {
    return expectOn(resource.get('DisableExecuteApiEndpoint'), 'the switch that closes the default address');
  },
  docs: () => ({
    rationale:
      'The default address leads past your domain, its mutual TLS and CloudFront, which is the only place for a web ACL before an HTTP API.',
    remediation: 'Set `DisableExecuteApiEndpoint` to true, with an `AWS::ApiGatewayV2::DomainName`.',
    whenNotToUse: 'For APIs without a domain of their own.',
    examples: {
      pass: { closed: one('AWS::ApiGatewayV2::Api', { DisableExecuteApiEndpoint: true }) },
      fail: { omitted: one('AWS::ApiGatewayV2::Api') },
    },
  }),
});
