import { one } from '../example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-APIGW-08',
  title: "REST API's stage logs what it does",
  severity: 'low',
  profile: 'strict',
  controls: ['OPS-01'],
  frameworks: { fsbp: ['APIGateway.1'] },
  waivable: true,
  appliesTo: ['AWS::ApiGateway::Stage'],
  check(resource) {
    const settings = resource.get('MethodSettings');
    const level = settings
      .items()
      .find((item) => item.get('LoggingLevel').isPresent() && !item.get('LoggingLevel').is('OFF'));
    return level ? pass() : fail(settings, 'the level of the execution log is not set');
  },
  docs: () => ({
    rationale: 'The execution log holds why a request was refused and what the integration answered.',
    remediation: 'Set `MethodSettings[].LoggingLevel` to `ERROR` or `INFO` for `/*` and `*`.',
    whenNotToUse:
      'Where the access log holds what is needed: the execution log is costly and may show more of a request.',

    examples: {
      pass: {
        errors: one('AWS::ApiGateway::Stage', {
          MethodSettings: [{ HttpMethod: '*', ResourcePath: '/*', LoggingLevel: 'ERROR' }],
        }),
      },
      fail: {
        omitted: one('AWS::ApiGateway::Stage'),
        off: one('AWS::ApiGateway::Stage', {
          MethodSettings: [{ HttpMethod: '*', ResourcePath: '/*', LoggingLevel: 'OFF' }],
        }),
      },
    },
  }),
});
