import { one } from '../example';
import { expectSet } from '../expect';
import { defineRule, pass } from '../rule';

export default defineRule({
  id: 'PC-APIGW-03',
  title: 'API method checks what it is sent',
  severity: 'low',
  profile: 'strict',
  controls: ['AUT-03'],
  waivable: true,
  appliesTo: ['AWS::ApiGateway::Method'],
  check(resource) {
    return resource.get('HttpMethod').is('OPTIONS')
      ? pass()
      : expectSet(resource.get('RequestValidatorId'), 'the check of requests');
  },
  docs: () => ({
    rationale:
      'A request that does not fit the model is refused before it costs anything and before it finds a bug behind.',
    remediation:
      'Set `RequestValidatorId` to an `AWS::ApiGateway::RequestValidator`, with `RequestModels` and `RequestParameters`.',
    whenNotToUse: 'Where the function behind checks everything itself.',
    examples: {
      pass: {
        checked: one('AWS::ApiGateway::Method', {
          HttpMethod: 'POST',
          RequestValidatorId: { Ref: 'Validator' },
        }),
        'a preflight request': one('AWS::ApiGateway::Method', { HttpMethod: 'OPTIONS' }),
      },
      fail: { omitted: one('AWS::ApiGateway::Method', { HttpMethod: 'POST' }) },
    },
  }),
});
