import { each, one } from '../example';
import { defineRule, fail, pass } from '../rule';

const method = (RequestModels: Record<string, unknown>, Integration: Record<string, unknown> = {}) =>
  one('AWS::ApiGateway::Method', { HttpMethod: 'POST', RequestModels, Integration });
const json = { 'application/json': { Ref: 'Model' } };

export default defineRule({
  id: 'PC-APIGW-33',
  title: 'API method checks bodies of every content type',
  severity: 'low',
  profile: 'strict',
  controls: ['AUT-03'],
  waivable: true,
  appliesTo: ['AWS::ApiGateway::Method'],
  check(resource) {
    const models = resource.get('RequestModels');
    const integration = resource.get('Integration');
    const refusesOthers =
      integration.get('PassthroughBehavior').is('NEVER') && integration.get('Type').is('AWS', 'HTTP');
    return models.entries().length === 0 || models.member('$default').isPresent() || refusesOthers
      ? pass()
      : fail(models, 'a body of a content type without a model passes the check');
  },
  docs: () => ({
    rationale:
      'The client names the content type. Where no model is for the one that it names, API Gateway checks nothing and hands the body on.',
    remediation:
      'Add the model for the content type `$default` to `RequestModels`; `ProtectedApi` does. Without a proxy `PassthroughBehavior` at `NEVER` refuses such bodies too.',
    whenNotToUse: 'Where the function behind refuses other content types itself.',
    examples: {
      pass: {
        'every type': method({ ...json, $default: { Ref: 'Model' } }),
        'no models, of which another rule speaks': method({}),
        ...each(['AWS', 'HTTP'], (Type) => method(json, { Type, PassthroughBehavior: 'NEVER' })),
      },
      fail: {
        'one type, without a default': method(json),
        'a proxy, which hands everything on': method(json, {
          Type: 'AWS_PROXY',
          PassthroughBehavior: 'NEVER',
        }),
        'handed on where no template is': method(json, {
          Type: 'AWS',
          PassthroughBehavior: 'WHEN_NO_TEMPLATES',
        }),
      },
    },
  }),
});
