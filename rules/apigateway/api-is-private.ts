import { one } from '../example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-APIGW-21',
  title: 'REST API is reached from inside only',
  severity: 'low',
  profile: 'strict',
  controls: ['NET-04'],
  waivable: true,
  appliesTo: ['AWS::ApiGateway::RestApi'],
  check(resource) {
    const types = resource.get('EndpointConfiguration.Types');
    return types.some((type) => type.is('PRIVATE')) ? pass() : fail(types, 'the API is public');
  },
  docs: () => ({
    rationale: 'A private API is reached through an endpoint of a VPC only: nobody outside can try it.',
    remediation: 'Set `EndpointConfiguration.Types` to `[PRIVATE]`, with a `Policy` that names the endpoint.',
    whenNotToUse: 'For APIs that the world is meant to call.',
    examples: {
      pass: { private: one('AWS::ApiGateway::RestApi', { EndpointConfiguration: { Types: ['PRIVATE'] } }) },
      fail: {
        omitted: one('AWS::ApiGateway::RestApi'),
        regional: one('AWS::ApiGateway::RestApi', { EndpointConfiguration: { Types: ['REGIONAL'] } }),
      },
    },
  }),
});
