import { one } from '../example';
import { expectOn } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-APIGW-23',
  title: 'REST API is not reached by its default address',
  severity: 'low',
  profile: 'strict',
  controls: ['NET-01'],
  waivable: true,
  appliesTo: ['AWS::ApiGateway::RestApi'],
  check(resource) {
    return expectOn(resource.get('DisableExecuteApiEndpoint'), 'the switch that closes the default address');
  },
  docs: () => ({
    rationale:
      'The default address leads past your domain, its TLS policy, its mutual TLS and CloudFront in front of it.',
    remediation: 'Set `DisableExecuteApiEndpoint` to true, with an `AWS::ApiGateway::DomainName`.',
    whenNotToUse: 'For APIs without a domain of their own.',
    examples: {
      pass: { closed: one('AWS::ApiGateway::RestApi', { DisableExecuteApiEndpoint: true }) },
      fail: { omitted: one('AWS::ApiGateway::RestApi') },
    },
  }),
});
