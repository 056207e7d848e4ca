import { one } from '../example';
import { expectNotOn } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-APIGW-09',
  title: "REST API's stage does not log whole requests",
  severity: 'medium',
  profile: 'recommended',
  controls: ['DAT-06', 'DAT-07'],
  waivable: true,
  appliesTo: ['AWS::ApiGateway::Stage'],
  check(resource) {
    return resource
      .get('MethodSettings')
      .each((item) => expectNotOn(item.get('DataTraceEnabled'), 'the trace of data'));
  },
  docs: () => ({
    rationale: 'The trace writes bodies and headers, with tokens, names and card numbers, into a log.',
    remediation: 'Set `MethodSettings[].DataTraceEnabled` to false.',

    examples: {
      pass: {
        off: one('AWS::ApiGateway::Stage', {
          MethodSettings: [{ HttpMethod: '*', ResourcePath: '/*', DataTraceEnabled: false }],
        }),
        omitted: one('AWS::ApiGateway::Stage'),
      },
      fail: {
        on: one('AWS::ApiGateway::Stage', {
          MethodSettings: [{ HttpMethod: '*', ResourcePath: '/*', DataTraceEnabled: true }],
        }),
      },
    },
  }),
});
