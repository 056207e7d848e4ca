import { one } from '../example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-APIGW-04',
  title: "API's request validator checks bodies and parameters",
  severity: 'low',
  profile: 'recommended',
  controls: ['AUT-03'],
  waivable: true,
  appliesTo: ['AWS::ApiGateway::RequestValidator'],
  check(resource) {
    return resource.get('ValidateRequestBody').isTrue() || resource.get('ValidateRequestParameters').isTrue()
      ? pass()
      : fail(resource.get('ValidateRequestBody'), 'neither bodies nor parameters are checked');
  },
  docs: () => ({
    rationale: 'A validator that checks nothing looks like a check and is none.',
    remediation: 'Set `ValidateRequestBody` and `ValidateRequestParameters` to true.',

    examples: {
      pass: {
        both: one('AWS::ApiGateway::RequestValidator', {
          ValidateRequestBody: true,
          ValidateRequestParameters: true,
        }),
        'bodies alone': one('AWS::ApiGateway::RequestValidator', { ValidateRequestBody: true }),
        'parameters alone': one('AWS::ApiGateway::RequestValidator', { ValidateRequestParameters: true }),
      },
      fail: {
        omitted: one('AWS::ApiGateway::RequestValidator'),
        off: one('AWS::ApiGateway::RequestValidator', { ValidateRequestBody: false }),
      },
    },
  }),
});
