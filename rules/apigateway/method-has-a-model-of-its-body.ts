import { each, one } from '../example';
import { defineRule, fail, pass } from '../rule';

const method = (properties: Record<string, unknown>) =>
  one('AWS::ApiGateway::Method', {
    HttpMethod: 'POST',
    RequestValidatorId: { Ref: 'Validator' },
    ...properties,
  });

export default defineRule({
  id: 'PC-APIGW-32',
  title: 'API method that checks bodies says what a body looks like',
  severity: 'low',
  profile: 'strict',
  controls: ['AUT-03'],
  waivable: true,
  appliesTo: ['AWS::ApiGateway::Method'],
  check(resource) {
    const takesBody = resource.get('HttpMethod').is('POST', 'PUT', 'PATCH');
    const models = resource.get('RequestModels');
    if (!takesBody || resource.get('RequestValidatorId').isAbsent() || models.entries().length > 0)
      return pass();
    return fail(models, 'no model says what a body looks like, so that every body passes the check');
  },
  docs: () => ({
    rationale:
      'A validator compares a body with the model of the method. Without a model it lets everything through.',
    remediation:
      'Set `RequestModels` to an `AWS::ApiGateway::Model` for each content type; `ProtectedApi` asks for one.',
    whenNotToUse:
      'For methods whose bodies are files, and where the function behind checks everything itself.',
    examples: {
      pass: {
        modelled: method({ RequestModels: { 'application/json': { Ref: 'Model' } } }),
        'a method that takes no body': method({ HttpMethod: 'GET' }),
        'no check at all, of which another rule speaks': one('AWS::ApiGateway::Method', {
          HttpMethod: 'POST',
        }),
      },
      fail: {
        omitted: method({}),
        'an empty list': method({ RequestModels: {} }),
        ...each(['PUT', 'PATCH'], (HttpMethod) => method({ HttpMethod })),
      },
    },
  }),
});
