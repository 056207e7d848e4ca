import { each, one, resources } from '../example';
import { defineRule, fail, pass } from '../rule';

const usedBy = (HttpMethod: string) =>
  resources({
    Subject: ['AWS::ApiGateway::RequestValidator', { ValidateRequestParameters: true }],
    Method: ['AWS::ApiGateway::Method', { HttpMethod, RequestValidatorId: { Ref: 'Subject' } }],
  });

export default defineRule({
  id: 'PC-APIGW-04',
  title: "API's request validator checks bodies where there are any, or parameters",
  severity: 'low',
  profile: 'recommended',
  controls: ['AUT-03'],
  waivable: true,
  appliesTo: ['AWS::ApiGateway::RequestValidator'],
  check(resource) {
    const bodies = resource.get('ValidateRequestBody');
    if (bodies.isTrue()) return pass();
    const takesBodies = resource
      .referrers('AWS::ApiGateway::Method', 'RequestValidatorId')
      .some((method) => method.get('HttpMethod').is('POST', 'PUT', 'PATCH', 'ANY'));
    if (takesBodies) return fail(bodies, 'bodies are not checked, and methods that take them rely on it');
    return resource.get('ValidateRequestParameters').isTrue()
      ? pass()
      : fail(bodies, 'neither bodies nor parameters are checked');
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
        'parameters alone, of methods that take no body': usedBy('GET'),
      },
      fail: {
        omitted: one('AWS::ApiGateway::RequestValidator'),
        'parameters alone': usedBy('POST'),
        ...each(['PUT', 'PATCH', 'ANY'], usedBy),
        off: one('AWS::ApiGateway::RequestValidator', { ValidateRequestBody: false }),
      },
    },
  }),
});
